import { createTransport } from 'nodemailer';
import { site } from '../../site.ts';
import { config } from '../platform/config.ts';
import { log } from '../platform/log.ts';

/** A letter of the desk: plain words. */
interface Letter {
  to: string;
  subject: string;
  text: string;
}

/** Whether this newspaper can send mail (SMTP_URL and MAIL_FROM). */
export function canSendMail(): boolean {
  const { smtpUrl, mailFrom } = config();
  return smtpUrl !== null && mailFrom !== null;
}

/**
 * Sends a letter.
 * @returns whether a mail server has taken it; whoever sends it shows the link otherwise
 */
export async function sendMail(letter: Letter): Promise<boolean> {
  const { smtpUrl, mailFrom } = config();
  if (smtpUrl === null || mailFrom === null) return false;
  const transport = createTransport(smtpUrl, { from: { name: site.name, address: mailFrom } });
  try {
    await transport.sendMail(letter);
    return true;
  } catch (error) {
    log().error({ err: error }, 'A letter of the desk could not be sent.');
    return false;
  } finally {
    transport.close();
  }
}
