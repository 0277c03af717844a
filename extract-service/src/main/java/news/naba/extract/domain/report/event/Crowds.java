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
      Set.of("arrest", "abduct", "rescue", "release", "evacuate", "expel", "execution", "legal");

  /** What only people suffer or undergo. */
  private static final Set<String> TO_PEOPLE =
      Set.of("arrest", "legal", "abduct", "rescue", "release");

  /** So many words may say what kind of people it is, before the word for them. */
  private static final int NOUN_PHRASE = 6;

  /** So far behind what was done the people may stand it was done to. */
  private static final int OBJECT_REACH = 10;

  /** So many words of number may stand between the verb and the people. */
  private static final int CROWD_REACH = 4;

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
    List<ActorMention> part = partOf(n, group);
    if (!part.isEmpty()) {
      return part;
    }
    if ("shipwreck".equals(group.head().value().mode())) {
      return aboard(n);
    }
    ActorMention undergoing = undergoing(n, group.head());
    if (undergoing != null) {
      return List.of(undergoing);
    }
    ActorMention object = object(n, group.head());
    if (object != null) {
      return List.of(object);
    }
    Trigger trigger = group.head().value();
    boolean police = "crowd-control".equals(trigger.mode());
    return police || isArrestAtProtest(n, trigger) ? protesters(n, group) : List.of();
  }

  /** "Four of the gendarmes": of whom those who are counted are a part. */
  private List<ActorMention> partOf(Notes n, EventGroup group) {
    for (Toll toll : group.tolls().values()) {
      int of = toll.quantity().to();
      boolean members = pack.verbFirst() && toll.people().equals("member");
      for (ActorMention body : members ? n.actors() : List.<ActorMention>of()) {
        if (body.from() == of && body.preposition().isEmpty()) {
          return List.of(body); // "members of the gendarmes"
        }
      }
      for (int i = of + 1; i <= of + 2 && pack.is("part-of", n.sentence(), of); i++) {
        int at = i;
        ActorMention whole =
            n.actors().stream()
                .filter(a -> a.from() == at && !a.isMedium())
                .findFirst()
                .orElse(null);
        Match<String> noun =
            i < n.sentence().size() && n.sentence().token(i).isWord()
                ? pack.words("people").at(n.sentence(), i)
                : null;
        if (whole != null) {
          return List.of(whole);
        }
        if (noun != null && !ANYBODY.contains(group(noun.value()))) {
          return List.of(mention(n, noun));
        }
      }
    }
    return List.of();
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
    boolean passive = head.value().frame() == Trigger.Frame.UNDERGO;
    for (int i = Math.max(0, head.from() - AUXILIARIES); i < head.to(); i++) {
      passive |= pack.is("passive-auxiliaries", n.sentence(), i);
    }
    if (!passive || !befalls(head.value()) || pack.verbFirst()) {
      return null;
    }
    Match<String> first = null;
    for (int i = head.from() - 1; i >= n.clauses().from(head.from()); i--) {
      Match<String> noun =
          n.sentence().token(i).isWord() && !n.namesSource(i)
              ? pack.words("people").at(n.sentence(), i)
              : null;
      noun = noun != null && noun.value().indexOf('/') < 0 ? noun : null;
      boolean near = head.from() - i <= SUBJECT_REACH;
      if (noun != null && near && n.clauses().same(i, head.from())) {
        return mention(n, noun);
      }
      first = noun == null ? first : noun; // "a woman held over the death of X has been freed"
    }
    return first == null ? null : mention(n, first);
  }

  private static boolean befalls(Trigger trigger) {
    return TO_PEOPLE.contains(String.valueOf(trigger.mode()))
        || (trigger.type() == EventType.ASSAULT && trigger.frame() == Trigger.Frame.ACT);
  }

  /** "Shot dead a television journalist", "charged two men with": people without a name. */
  private @Nullable ActorMention object(Notes n, Match<Trigger> head) {
    if (pack.verbFirst() || !head.value().isVerb() || !befalls(head.value())) {
      return null;
    }
    Sentence s = n.sentence();
    int end = Math.min(s.size(), head.to() + NOUN_PHRASE);
    for (int i = head.to(); i < end && s.token(i).kind() != Token.Kind.PUNCTUATION; i++) {
      int at = i;
      Match<String> noun = s.token(i).isWord() ? pack.words("people").at(s, i) : null;
      if (noun != null && !group(noun.value()).equals("others")) {
        return noun.value().indexOf('/') < 0 ? mention(n, noun) : null;
      }
      boolean other =
          (pack.is("prepositions", s, i) && !pack.is("of", s, i))
              || pack.is("connectors", s, i)
              || pack.is("relative", s, i)
              || pack.is("infinitive-markers", s, i)
              || n.actors().stream().anyMatch(a -> a.covers(at));
      if (other) {
        return null;
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
              && (isCounted(n.sentence(), i, noun) || isOnly(n.sentence(), i, noun, head));
      boolean named = !recipients.isEmpty() && recipients.get(0).from() <= i;
      if (noun != null && object) {
        return named ? recipients : List.of(mention(n, noun));
      }
    }
    return recipients;
  }

  /** "Freed a journalist", "release of a journalist": one of them, right behind the words. */
  private boolean isOnly(Sentence s, int i, Match<String> noun, Match<Trigger> head) {
    boolean behind = i == head.to() || (i == head.to() + 1 && pack.is("prepositions", s, i - 1));
    return behind && noun.value().endsWith(":s") && !noun.form().article();
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
    ActorMention behind = pack.verbFirst() ? crowdBehind(n, head) : null;
    return List.of(
        behind != null ? behind : civilians(head.from(), head.to(), pack.setting("protesters")));
  }

  /** "Hundreds of his followers marched": the people named right behind the verb. */
  private @Nullable ActorMention crowdBehind(Notes n, Match<Trigger> head) {
    Sentence s = n.sentence();
    int i = head.to();
    while (i < s.size()
        && i - head.to() < CROWD_REACH
        && (pack.is("parts", s, i)
            || pack.is("part-of", s, i)
            || pack.is("vague", s, i)
            || pack.is("multipliers", s, i)
            || pack.is("numbers", s, i)
            || s.token(i).kind() == Token.Kind.NUMBER)) {
      i++;
    }
    if (i >= s.size() || !s.token(i).isWord() || !n.clauses().same(i, head.from())) {
      return null;
    }
    Match<String> noun = pack.words("crowds").at(s, i);
    if (noun == null || noun.form().conjunction()) {
      return null;
    }
    int to = noun.to();
    if (to < s.size() && s.token(to).isWord() && s.token(to).isDefinite() && !isDay(s, to)) {
      to++; // "relatives of the missing"
    }
    return civilians(i, to, pack.display(s, i, to, noun.form()));
  }

  private boolean isDay(Sentence s, int i) {
    return pack.is("weekdays", s, i) || pack.is("relative-days", s, i);
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
