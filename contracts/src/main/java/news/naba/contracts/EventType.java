package news.naba.contracts;

/**
 * PLOVER's sixteen event types and four of Naba's own.
 *
 * @see <a href="https://github.com/openeventdata/PLOVER">PLOVER, Political Language Ontology for
 *     Verifiable Event Records</a>
 */
public enum EventType {
  AGREE,
  CONSULT,
  SUPPORT,
  CONCEDE,
  COOPERATE,
  AID,
  RETREAT,
  REQUEST,
  ACCUSE,
  REJECT,
  THREATEN,
  PROTEST,
  SANCTION,
  MOBILIZE,
  COERCE,
  ASSAULT,
  /** A natural disaster: earthquake, flood, storm, wildfire, epidemic. */
  DISASTER,
  /** An accident: crash, collapse, industrial fire, sinking. */
  ACCIDENT,
  /** Somebody elected, appointed, dismissed or resigned. */
  PERSONNEL,
  /** People evacuated or fled. */
  DISPLACE
}
