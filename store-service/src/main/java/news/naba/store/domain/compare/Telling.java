package news.naba.store.domain.compare;

import news.naba.contracts.Modality;

/**
 * As what a report tells its event. Only reports of the same telling can tell the same event: a
 * plan is not its execution. A denial and an unconfirmed report speak of the same happening as an
 * assertion does.
 */
enum Telling {
  HAPPENED,
  PLANNED,
  THREATENED,
  DEMANDED,
  SUPPOSED;

  static Telling of(Modality modality) {
    return switch (modality) {
      case ASSERTED, DENIED, UNCONFIRMED -> HAPPENED;
      case PLANNED -> PLANNED;
      case THREATENED -> THREATENED;
      case DEMANDED -> DEMANDED;
      case HYPOTHETICAL -> SUPPOSED;
    };
  }
}
