using System.Collections.Frozen;

namespace BugBridge.Core.Text;

/// <summary>Tells the language of a text from its small words, and from its script where that belongs to one language alone.</summary>
public static class WrittenLanguage
{
    // Fewer say nothing: "la" stands in five languages, and product names in all.
    private const int FewestWords = 2;

    private static readonly (string Language, FrozenSet<string> Words)[] Telling =
    [
        ("en", Set("the is are you how where what can not have with this that from my cannot there please when it and of to")),
        ("es", Set("el la los las es como donde que no puedo hay con esta este para por una un mi desde cuando en del al y se me pero")),
        ("de", Set("der die das ist wie wo ich kann nicht und mit ein eine auf fur den zu im bitte es finde wenn beim wird")),
        ("fr", Set("le la les est comment ou je ne pas et avec un une sur pour des du dans mon bonjour quand que nous vous il lorsque")),
        ("pt", Set("o a os as e como onde que nao posso ha com esta este para por uma um meu minha desde quando em do da na no eu mas")),
        ("it", Set("il la gli e come dove che non posso con questo questa per una un mio da quando di in del della si sono ma")),
        ("nl", Set("de het een is hoe waar ik kan niet en met op voor van mijn wanneer dat deze er bij als wordt")),
        ("sv", Set("och att det som jag kan inte en ett med pa for ar min nar den till var har men hur av")),
        ("da", Set("og at det som jeg kan ikke en et med pa for er min nar den til hvor har men hvordan af blev noget mig hvad efter")),
        ("nb", Set("og at det som jeg kan ikke en et med pa for er min nar den til hvor har men hvordan av ble noe meg hva etter")),
        ("fi", Set("ja on ei se etta kun mutta olen voi miten missa han tama ole jos niin mina")),
        ("pl", Set("nie jest jak gdzie mi z na do ze sie to i w po kiedy moge prosze ale dla")),
        ("cs", Set("ne je jak kde se na do ze to a v po kdyz mohu prosim ale pro nelze jsem")),
        ("tr", Set("ve bir bu ile icin nasil nerede degil ne da de ama var yok zaman cok")),
        ("ru", Set("и в не могу мне на что с по это как я у к но при для когда нет или")),
        ("uk", Set("і в не можу мені на що з як це я до але при для коли немає або та у")),
    ];

    private static readonly (string Language, char First, char Last)[] Scripts =
    [
        ("ja", '\u3040', '\u30ff'),
        ("ko", '\uac00', '\ud7af'),
        ("zh", '\u4e00', '\u9fff'),
        ("el", '\u0370', '\u03ff'),
        ("he", '\u0590', '\u05ff'),
        ("ar", '\u0600', '\u06ff'),
        ("th", '\u0e00', '\u0e7f'),
    ];

    /// <summary>The language as an IETF tag without region; null when the text does not tell.</summary>
    public static string? Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return OfScript(text) ?? OfWords(text);
    }

    private static string? OfWords(string text)
    {
        var words = FoldedWords.Of(text);
        var counts = Telling.Select(one => (one.Language, Count: words.Count(one.Words.Contains))).OrderByDescending(one => one.Count).ToList();
        return counts[0].Count >= FewestWords && counts[0].Count > counts[1].Count ? counts[0].Language : null;
    }

    /// <summary>Japanese is written with Chinese characters too, so its own letters are looked for first; most of the letters have to be of the script.</summary>
    private static string? OfScript(string text)
    {
        var letters = text.Count(char.IsLetter);
        var ofJapanAndChina = Count(text, Scripts[0]) + Count(text, Scripts[2]);
        return letters == 0 ? null
            : Count(text, Scripts[0]) > 0 && ofJapanAndChina * 2 > letters ? Scripts[0].Language
            : Array.Find(Scripts, script => Count(text, script) * 2 > letters).Language;
    }

    private static int Count(string text, (string Language, char First, char Last) script) => text.Count(c => c >= script.First && c <= script.Last && char.IsLetter(c));

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
