import type { Site } from './lib/news/site.ts';

/**
 * What makes this newspaper SHINE and not another. To make it your own, change this file and the texts in db/seed;
 * everything else is data that the newsroom changes at run time.
 */
export const site: Site = {
  name: 'SHINE',
  publisher: 'Shanghai Daily',
  tagAuthority: 'shine.cn,2026',
  description: 'News, business, culture and life in Shanghai and China, from the English-language daily of Shanghai.',
  language: 'en',
  languages: ['en', 'zh-Hans', 'zh-Hant', 'ja', 'ko', 'ar'],
  comments: true,
  changeHistory: false,
  zone: 'Asia/Shanghai',
  searchHint: 'breaking news in China',
  hotline: { shown: '8621-52920043', dial: '+862152920043' },
  follow: [
    { name: 'Facebook', url: 'https://www.facebook.com/shanghaidaily' },
    { name: 'X', url: 'https://x.com/shanghaidaily' },
  ],
  share: [
    { name: 'X', url: 'https://x.com/intent/post?url={url}&text={title}' },
    { name: 'Facebook', url: 'https://www.facebook.com/sharer/sharer.php?u={url}' },
    { name: 'Weibo', url: 'https://service.weibo.com/share/share.php?url={url}&title={title}' },
  ],
  robots: {
    // Questions have endless answers, and no crawler asks one.
    rules: [{ agents: ['*'], disallow: ['/search/?', '/feeds/search/'] }],
    aiCrawlers: [
      'AI2Bot',
      'Amazonbot',
      'anthropic-ai',
      'Applebot-Extended',
      'Bytespider',
      'CCBot',
      'ChatGPT-User',
      'Claude-SearchBot',
      'Claude-User',
      'ClaudeBot',
      'cohere-ai',
      'Diffbot',
      'DuckAssistBot',
      'FacebookBot',
      'Google-CloudVertexBot',
      'Google-Extended',
      'GPTBot',
      'meta-externalagent',
      'meta-externalfetcher',
      'MistralAI-User',
      'OAI-SearchBot',
      'Perplexity-User',
      'PerplexityBot',
      'YouBot',
    ],
  },
  licences: [
    { text: '沪ICP证：沪ICP备05050403号-5', url: 'https://beian.miit.gov.cn/' },
    { text: '互联网新闻信息服务许可证：31120180004' },
    { text: '网络视听许可证：0909346' },
    { text: '广播电视节目制作许可证：沪字第354号' },
    { text: '增值电信业务经营许可证：沪B2-20120012' },
  ],
  publicSecurity: { text: '沪公网安备 31010602001940号', url: 'https://beian.mps.gov.cn/' },
};
