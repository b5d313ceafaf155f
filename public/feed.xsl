<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:a="http://www.w3.org/2005/Atom" exclude-result-prefixes="a">
  <xsl:output method="html" encoding="utf-8" indent="no" doctype-system="about:legacy-compat"/>
  <xsl:template match="/">
    <html>
      <head>
        <title><xsl:value-of select="/rss/channel/title | /a:feed/a:title"/></title>
        <meta name="viewport" content="width=device-width"/>
        <link rel="stylesheet" href="/feed.css"/>
      </head>
      <body>
        <header>
          <p>This is a feed. Copy its address into a feed reader to be brought every new story.</p>
          <h1><a href="{/rss/channel/link | /a:feed/a:link[@rel='alternate']/@href}"><xsl:value-of select="/rss/channel/title | /a:feed/a:title"/></a></h1>
          <p><xsl:value-of select="/rss/channel/description | /a:feed/a:subtitle"/></p>
        </header>
        <main>
          <xsl:for-each select="/rss/channel/item">
            <article>
              <h2><a href="{link}"><xsl:value-of select="title"/></a></h2>
              <p><xsl:value-of select="description"/></p>
              <p class="when"><xsl:value-of select="pubDate"/></p>
            </article>
          </xsl:for-each>
          <xsl:for-each select="/a:feed/a:entry">
            <article>
              <h2><a href="{a:link[@rel='alternate']/@href}"><xsl:value-of select="a:title"/></a></h2>
              <p><xsl:value-of select="a:summary"/></p>
              <p class="when"><xsl:value-of select="a:published"/></p>
            </article>
          </xsl:for-each>
        </main>
      </body>
    </html>
  </xsl:template>
</xsl:stylesheet>
