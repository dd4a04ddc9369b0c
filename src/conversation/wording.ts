/**
 * Everything the bot says by itself, in one place, ready for translation.
 *
 * No medical sentence is written here: those live in `knowledge/`, each with its source.
 */
export const wording = {
  disclosure: (clinic: string) =>
    `I am the automated assistant of ${clinic}, not a person. I give general information that the clinic has written, never personal medical advice.`,
  welcome: 'Hello. What would you like to know about Dermapen? You can type a question in your own words.',
  hello: 'Hello. Ask me anything about Dermapen: the session, numbing, benefits, aftercare, risks or booking.',
  thanks: 'You are welcome. Ask again whenever you like.',
  goodbye: 'Goodbye, and take care.',
  automated: (clinic: string) =>
    `I am an automated assistant, a computer program of ${clinic}. I am not a person, a nurse or a doctor. I look up your question and send the clinic's own text; I do not make answers up.`,
  capabilities:
    'I answer general questions about Dermapen: what it is, how a session goes, numbing, benefits, aftercare, risks, who should wait, results and booking. I do not know you or your skin, so I cannot say what is right for you.',
  empty: 'I could not find a question in that message. Please type it in a few words, for example “Does it hurt?”.',
  language: 'I am sorry, I can only answer in English at the moment. The clinic can help you in another way.',
  clarify: 'I want to be sure I give you the right answer. Did you mean one of these?',
  noneOfThese: 'None of these',
  noneOfTheseChosen: 'Sorry that none of those was your question.',
  unknown: 'I have no approved answer to that question, so I will not guess.',
  otherTreatment: 'I only have approved answers about Dermapen, and your question seems to be about something else.',
  askAPerson: 'The clinic’s team can help you:',
  personal:
    'That is about one person’s health, so I must not answer yes or no. Only a doctor or practitioner who knows the person’s health and examines the skin can say.',
  personalGeneral: 'What I can give you is general information:',
  referral:
    'Whether this applies to you is for a doctor or practitioner who examines you. Please ask before you decide anything.',
  ownSkin:
    'This is general information: I cannot judge your own skin from here. If it gets worse, or if you are worried, call the clinic.',
  handoff: (hours: readonly string[]) =>
    `I cannot put you through from here, but the clinic’s team can help you.\n\n${hours.map((line) => `- ${line}`).join('\n')}`,
  fault: (emergency: string) =>
    `Sorry, something went wrong on our side and I could not answer. Please try again in a moment, or contact the clinic. If you feel seriously unwell, call ${emergency} now.`,
  uploadRefused:
    'I cannot look at photos or other files, and I have not kept yours. Please describe it in words, or show it to the clinic’s team.',
  tooLong: (limit: number) => `That message is too long for me. Please shorten it to ${limit} characters or fewer.`,
  contact: {
    phone: 'Phone',
    email: 'Email',
    booking: 'Booking',
  },
  alsoAsk: 'You could also ask:',
  choose: 'Reply with the number or the question.',
  suggestions: ['What is Dermapen?', 'Does Dermapen hurt?', 'What should I do after my session?'],
} as const;
