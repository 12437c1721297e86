import { BLANK, type Draft } from '../components/article-form.ts';

export const EXAMPLE: Draft = {
  ...BLANK,
  title: 'Riverton’s new tram divides the town',
  text: [
    'Riverton opened its tram line on Monday, two years later than planned.',
    'Shop owners on Mill Street called the Riverton tram “a disaster from the first day” and said that they had lost a third of their '
      + 'customers to the building site.',
    'The mayor praised the tram as the best thing that had happened to the town in a generation: it is quiet, clean and full every morning.',
    'A single ticket costs two crowns. The line has eleven stops.',
  ].join('\n\n'),
  subject: 'Riverton tram',
  aliases: 'the tram',
  source: 'Riverton Observer',
  author: 'Ada Example',
  publishedAt: '2026-02-27',
};
