package news.naba.extract.domain.report.event;

import java.util.List;
import java.util.Set;
import news.naba.contracts.EventType;
import news.naba.extract.domain.report.actor.ActorMention;
import news.naba.extract.domain.report.actor.ActorMention.Naming;
import news.naba.extract.domain.report.gazetteer.Gazetteer;
import news.naba.extract.domain.report.gazetteer.Identity;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.lexicon.Trigger;
import news.naba.extract.domain.report.reading.Notes;
import news.naba.extract.domain.report.text.Sentence;
import news.naba.extract.domain.report.text.Token;
import news.naba.extract.domain.report.toll.Toll;
import org.jspecify.annotations.Nullable;

/** People without a name who take part: those counted, those who protest, those dispersed. */
final class Crowds {
  /** Words for people that say nothing about who they are. */
  private static final Set<String> ANYBODY =
      Set.of(
          "person",
          "man",
          "woman",
          "member",
          "citizen",
          "resident",
          "others",
          "dead",
          "wounded",
          "missing",
          "displaced",
          "detainee");

  private static final int AUXILIARIES = 3;

  /** So far before a verb the people may stand whom it befell. */
  private static final int SUBJECT_REACH = 7;

  /** What is done to people one has in one's hands. */
  private static final Set<String> HANDLING =
      Set.of("arrest", "abduct", "rescue", "release", "evacuate");

  /** So far behind what was done the people may stand it was done to. */
  private static final int OBJECT_REACH = 10;

  private static final String PROTESTER = "protester";

  private final LanguagePack pack;
  private final Gazetteer gazetteer;

  Crowds(LanguagePack pack, Gazetteer gazetteer) {
    this.pack = pack;
    this.gazetteer = gazetteer;
  }

  /** The people counted are those it happened to: "killed eight civilians". */
  List<ActorMention> victims(Notes n, EventGroup group) {
    List<ActorMention> named =
        n.actors().stream()
            .filter(a -> group.tolls().values().stream().anyMatch(t -> isAmong(t, a)))
            .limit(1)
            .toList();
    if (!named.isEmpty()) {
      return named;
    }
    for (Toll toll : group.tolls().values()) {
      for (int i = toll.quantity().to() - 1; i >= toll.quantity().from(); i--) {
        Match<String> noun = pack.words("people").at(n.sentence(), i);
        if (noun != null && !ANYBODY.contains(group(noun.value()))) {
          return List.of(mention(n, noun));
        }
      }
    }
    for (Toll toll : group.tolls().values()) {
      for (int i = toll.quantity().to() - 1; pack.verbFirst() && i > toll.quantity().from(); i--) {
        Match<String> nation = gazetteer.demonyms().at(n.sentence(), i);
        if (nation != null) {
          return List.of(mention(n, nation)); // "killed 19 Palestinians"
        }
      }
    }
    if ("shipwreck".equals(group.head().value().mode())) {
      return aboard(n);
    }
    ActorMention undergoing = undergoing(n, group.head());
    if (undergoing != null) {
      return List.of(undergoing);
    }
    Trigger trigger = group.head().value();
    boolean police = "crowd-control".equals(trigger.mode());
    return police || isArrestAtProtest(n, trigger) ? protesters(n, group) : List.of();
  }

  /** "A boat carrying migrants": who was aboard. */
  private List<ActorMention> aboard(Notes n) {
    for (int i = 0; i < n.sentence().size(); i++) {
      Match<String> noun =
          n.sentence().token(i).isWord() ? pack.words("people").at(n.sentence(), i) : null;
      if (noun != null && group(noun.value()).equals("migrant")) {
        return List.of(mention(n, noun));
      }
    }
    return List.of();
  }

  /** "A 34-year-old man has been charged": a person without a name before a passive. */
  private @Nullable ActorMention undergoing(Notes n, Match<Trigger> head) {
    boolean passive = false;
    for (int i = Math.max(0, head.from() - AUXILIARIES); i < head.to(); i++) {
      passive |= pack.is("passive-auxiliaries", n.sentence(), i);
    }
    boolean legal = "arrest".equals(head.value().mode()) || "legal".equals(head.value().mode());
    if (!passive || !legal || pack.verbFirst()) {
      return null;
    }
    for (int i = head.from() - 1; i >= Math.max(0, head.from() - SUBJECT_REACH); i--) {
      Match<String> noun =
          n.sentence().token(i).isWord() ? pack.words("people").at(n.sentence(), i) : null;
      if (noun != null && n.clauses().same(i, head.from())) {
        return mention(n, noun);
      }
    }
    return null;
  }

  /**
   * "Freed 90 prisoners", "handed three hostages over to X": people who are counted right behind
   * what was done are those it was done to, rather than who stands behind "to".
   */
  List<ActorMention> handled(Notes n, Match<Trigger> head, List<ActorMention> recipients) {
    if (!pack.verbFirst() || !HANDLING.contains(String.valueOf(head.value().mode()))) {
      return recipients;
    }
    int end = Math.min(n.sentence().size(), head.to() + OBJECT_REACH);
    for (int i = head.to(); i < end && n.clauses().same(i, head.from()); i++) {
      Match<String> noun =
          n.sentence().token(i).isWord() ? pack.words("people").at(n.sentence(), i) : null;
      boolean object =
          noun != null
              && noun.form().preposition().isEmpty()
              && !noun.form().conjunction()
              && !ANYBODY.contains(group(noun.value()))
              && isCounted(n.sentence(), i, noun);
      boolean named = !recipients.isEmpty() && recipients.get(0).from() <= i;
      if (noun != null && object) {
        return named ? recipients : List.of(mention(n, noun));
      }
    }
    return recipients;
  }

  private boolean isCounted(Sentence s, int i, Match<String> noun) {
    return noun.value().endsWith(":d")
        || (i > 0
            && (s.token(i - 1).kind() == Token.Kind.NUMBER
                || pack.is("numbers", s, i - 1)
                || pack.is("multipliers", s, i - 1)
                || pack.is("vague", s, i - 1)
                || pack.is("parts", s, i - 1)));
  }

  private static boolean isAmong(Toll t, ActorMention a) {
    return t.quantity().from() <= a.from() && a.from() < t.quantity().to();
  }

  private static boolean isArrestAtProtest(Notes n, Trigger trigger) {
    return "arrest".equals(trigger.mode())
        && n.triggers().stream().anyMatch(m -> m.value().type() == EventType.PROTEST);
  }

  /** Those who protest: as the sentence names them, else as the words for it imply. */
  List<ActorMention> protesters(Notes n, EventGroup group) {
    for (int i = 0; i < n.sentence().size(); i++) {
      Match<String> noun =
          n.sentence().token(i).isWord() ? pack.words("people").at(n.sentence(), i) : null;
      if (noun != null && group(noun.value()).equals(PROTESTER)) {
        return List.of(mention(n, noun));
      }
    }
    Match<Trigger> head = group.head();
    return List.of(civilians(head.from(), head.to(), pack.setting("protesters")));
  }

  private ActorMention mention(Notes n, Match<String> noun) {
    String name = pack.display(n.sentence(), noun.from(), noun.to(), noun.form());
    return civilians(noun.from(), noun.to(), name);
  }

  private static ActorMention civilians(int from, int to, String name) {
    return new ActorMention(from, to, Identity.unlisted(name, null, "CVL"), "", false, Naming.KIND);
  }

  private static String group(String value) {
    int end = value.indexOf('/') < 0 ? value.indexOf(':') : value.indexOf('/');
    return value.substring(0, end);
  }
}
