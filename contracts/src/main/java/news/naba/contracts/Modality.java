package news.naba.contracts;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** Whether an event is told as a fact, and if not, as what. */
@EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
public enum Modality {
  ASSERTED,
  DENIED,
  PLANNED,
  THREATENED,
  DEMANDED,
  HYPOTHETICAL,
  UNCONFIRMED
}
