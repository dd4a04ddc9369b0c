/**
 * Every word the widget says by itself, in one shape for every language.
 *
 * No medical sentence is here: those come with the reply, in the language of the knowledge, and are never translated.
 */
export interface Strings {
  /** BCP 47. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly launcher: LauncherStrings;
  readonly header: HeaderStrings;
  readonly log: LogStrings;
  readonly reply: ReplyStrings;
  readonly delivery: DeliveryStrings;
  readonly composer: ComposerStrings;
  readonly menu: MenuStrings;
  readonly privacy: PrivacyStrings;
  readonly connection: ConnectionStrings;
  readonly notes: NoteStrings;
  readonly announce: AnnounceStrings;
  readonly transcript: TranscriptStrings;
}

interface LauncherStrings {
  readonly label: string;
  readonly teaserText: string;
  readonly teaserDismiss: string;
}

interface HeaderStrings {
  readonly title: string;
  readonly subtitle: string;
  readonly menu: string;
  readonly minimise: string;
}

interface LogStrings {
  /** The accessible name of the history. */
  readonly label: string;
  readonly privacy: string;
  readonly privacyLink: string;
  readonly you: string;
  readonly typing: string;
}

interface ReplyStrings {
  /** The heading of a topic, by its folder's name; a topic that is not listed is shown as it is. */
  readonly topics: Readonly<Record<string, string>>;
  readonly disclaimerLabel: string;
  readonly source: string;
  readonly opensInNewTab: string;
  readonly feedbackLabel: string;
  readonly helpful: string;
  readonly unhelpful: string;
  readonly thanks: string;
  readonly copy: string;
  readonly copied: string;
  readonly didYouMean: string;
  readonly noneOfThese: string;
  readonly urgent: string;
  readonly callEmergency: (phone: string) => string;
  readonly callClinic: (phone: string) => string;
  readonly practitioner: string;
  readonly clinic: string;
  readonly fallback: string;
  readonly contactTitle: string;
  readonly email: string;
  readonly book: string;
  readonly fromDevice: string;
  /** Said over medical text that is not in the visitor's language; absent where it is. */
  readonly shownInEnglish?: string;
}

interface DeliveryStrings {
  readonly sending: string;
  readonly waiting: string;
  readonly failed: string;
  readonly tryAgain: string;
}

interface ComposerStrings {
  readonly label: string;
  readonly placeholder: string;
  readonly send: string;
  readonly person: string;
  /** What is asked in the visitor's name when the button is pressed; in the knowledge's language. */
  readonly personQuestion: string;
  readonly suggestions: string;
  readonly popular: string;
  readonly tooLong: (limit: number) => string;
}

interface MenuStrings {
  readonly label: string;
  readonly startOver: string;
  readonly transcript: string;
  readonly privacy: string;
  readonly language: string;
  readonly back: string;
}

interface PrivacyStrings {
  readonly title: string;
  readonly text: string;
  readonly policy: string;
  readonly delete: string;
  readonly confirmTitle: string;
  readonly confirmText: string;
  readonly confirm: string;
  readonly cancel: string;
}

interface ConnectionStrings {
  readonly offline: string;
  readonly offlineAnswers: string;
  readonly online: string;
}

interface NoteStrings {
  readonly 'new-conversation': string;
  readonly 'upload-refused': string;
  readonly 'data-deleted': string;
  readonly 'deletion-pending': string;
}

/** What a screen reader is told, and nobody sees. */
interface AnnounceStrings {
  readonly assistantSaid: (text: string) => string;
  readonly typing: string;
  readonly unread: (count: number) => string;
}

interface TranscriptStrings {
  readonly title: string;
  readonly fileName: string;
  readonly downloaded: (when: string) => string;
  readonly you: string;
  readonly assistant: string;
  readonly notSent: string;
  readonly fromDevice: string;
  readonly empty: string;
}
