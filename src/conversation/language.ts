/** Whether an utterance is in another language than the knowledge base, which is in English. */

/** Everyday words of other languages that are no English words. */
const FOREIGN = new Set(
  `que es el la los las una por para como cuanto cuesta duele donde puedo tiene hola gracias tratamiento despues piel quiero esta muy con hacer mucho poco cuando seguro embarazada cara cicatrices y
  est les une des pour avec comment combien coute mal ou puis je vous bonjour merci traitement apres peau veux dans pas quoi mais tres fait visage enceinte jours cicatrices
  der das und ist nicht wie viel kostet tut weh wo kann ich ein eine hallo danke behandlung nach haut mit wann lange dauert die heilung nicht schmerzhaft narben gesicht schwanger bitte sehr
  il che per quanto costa fa dove posso ciao grazie trattamento dopo pelle sono della molto viso gravidanza cicatrici giorni
  o um uma quanto doi onde obrigado obrigada tratamento depois pele nao voce muito dura vermelhidao rosto gravida cicatrizes dias
  het een van hoeveel kost doet pijn waar dank behandeling huid
  bir ve ne kadar nasil acir tedavi merhaba cilt
  khong bao nhieu dau da xin chao`.split(/\s+/),
);
/** Words on the list that English texts hold as well. */
const SHARED = new Set(
  'es la las o um da per des mal ne van con pas fa ou que il est die das pour doe een y dura fait cara'.split(' '),
);

/** True when most letters are not Latin, or when the words are those of another language. */
export function isForeign(utterance: string, words: readonly string[]): boolean {
  const letters = utterance.match(/\p{L}/gu)?.length ?? 0;
  const latin = utterance.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters > 0 && latin < letters / 2) return true;
  const foreign = words.filter((word) => FOREIGN.has(word));
  const certain = foreign.filter((word) => !SHARED.has(word));
  const marked = /[¿¡ñßğş]/u.test(utterance);
  return (
    (certain.length >= 1 && foreign.length >= Math.min(2, words.length) && foreign.length >= words.length / 3) ||
    (marked && foreign.length > 0)
  );
}
