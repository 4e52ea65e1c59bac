using System.Collections.Frozen;
using BugBridge.Core.Text;

namespace BugBridge.Core.Duplicates.Words;

/// <summary>Words that say nothing about a fault. Negations stay out: "not" and "no" often are what a report is about.</summary>
internal static class StopWords
{
    /// <summary>English; a list of its own, since the weights of evidence were fitted with it.</summary>
    public static FrozenSet<string> English { get; } = Set(
        "a about above after again all also am an and any are aren as at be because been before being below between both but by can could couldn "
        + "d did didn do does doesn doing don down during each few for from further get got had hadn has hasn have haven having he hello her here "
        + "hers hi him his how i if in into is isn it its itself just ll m me more most my myself nor now of off on once only or other our out over "
        + "own please re s same see she should so some such t than thanks that the their them then there these they this those through to too under "
        + "until up use used using ve very was wasn we were weren what when where which while who whom why will with won would y you your");

    /// <summary>Spanish.</summary>
    public static FrozenSet<string> Spanish { get; } = Set(
        "a al algo algunas algunos ante antes aquí así aún aunque buenas buenos cada como con cual cuando cuál cómo de del desde después día días donde dos "
        + "e el él ella ellas ellos en entre era es esa ese eso esta está están estaba estamos estas este esto estos estoy favor fue gracias ha había hace hacer han "
        + "hasta hay he hemos hola ir la las le les lo los luego más me mediante mi mientras mis mucho muy nada nos nosotros nuestra nuestro o os otra "
        + "otro para pero poco por porque puede puedo que qué se sea según ser si sí sido sin sobre solo son su sus también tan tanto te tiene tienen toda "
        + "todo todos tu un una uno unos usted ustedes ver vez y ya yo");

    /// <summary>The small words of a language without its negations.</summary>
    /// <param name="language">As for <see cref="SmallWords.Of"/>.</param>
    /// <param name="negations">What is left out of the list.</param>
    /// <param name="courtesies">What reports begin and end with.</param>
    public static FrozenSet<string> Of(string language, string negations, string courtesies) =>
        SmallWords.Of(language).Except(negations.Split(' '), StringComparer.Ordinal).Concat(courtesies.Split(' ')).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
