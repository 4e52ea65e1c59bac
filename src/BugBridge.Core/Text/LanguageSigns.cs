using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace BugBridge.Core.Text;

/// <summary>What a single word says about the language that it stands in: small words belong to few languages, and so do some letters.</summary>
internal static class LanguageSigns
{
    /// <summary>No word that tells anything is longer; what is longer is looked at for its letters so far.</summary>
    public const int LongestWord = 24;

    // Shorter words without their accents are other words: "bár", "för".
    private const int ShortestPlain = 4;

    // What Snowball's lists leave out, and whole lists where it has none. "var" is left out of all: it begins lines of code.
    private static readonly (string Language, string? Listed, string More)[] Words =
    [
        ("en", "english", "please"),
        ("es", "spanish", "puedo mas después hace cada así aquí"),
        ("de", "german", "bitte finde fur beim seit schon mehr ins"),
        ("fr", "french", "comment bonjour quand lorsque plus depuis après avant lors chez cette très"),
        ("pt", "portuguese", "onde posso nao sao desde depois quando mais ainda após"),
        ("it", "italian", "posso quando dopo durante ancora ogni"),
        ("nl", "dutch", "waar wanneer sinds deze"),
        ("sv", "swedish", "igen"),
        ("da", "danish", "kan hvordan uden nogen mere siden igen bliver meget efter"),
        ("nb", "norwegian", "uten mer siden igjen hvordan etter mye"),
        ("fi", "finnish", "voi miten enää eikä jälkeen"),
        ("hu", "hungarian", "óta"),
        ("ru", "russian", "могу это"),
        ("pl", null, "nie jest jak gdzie mi na do ze sie to po kiedy moge prosze ale dla"),
        ("cs", null, "ne je jak kde se na do ze to po kdyz mohu prosim ale pro nelze jsem"),
        ("tr", null, "ve bir bu ile icin nasil nerede degil ne da de ama yok zaman cok"),
        ("uk", null, "і в не можу мені на що з як це я до але при для коли немає або та у"),
    ];

    private static readonly (string Letters, string Languages)[] Letters =
    [
        ("ß", "de"), ("ä", "de sv fi"), ("ö", "de sv fi hu tr"), ("ü", "de hu tr"), ("å", "sv da nb"), ("øæ", "da nb"), ("ãõ", "pt"), ("ñ", "es"), ("ç", "fr pt tr"),
        ("èù", "fr it"), ("ò", "it"), ("êâ", "fr pt"), ("áíóú", "es pt hu cs"), ("őű", "hu"), ("ąęłśżźń", "pl"), ("řěů", "cs"), ("ığş", "tr"), ("їєґі", "uk"), ("ыэъ", "ru"),
        ("абвгдежзийклмнопрстуфхцчшщьюя", "ru uk"),
    ];

    private static readonly FrozenDictionary<string, uint>.AlternateLookup<ReadOnlySpan<char>> ByWord = ReadWords().GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<char, uint> ByLetter = ReadLetters();

    /// <summary>The languages that are known, as IETF tags without region; their places are the bits of <see cref="Of"/>.</summary>
    public static ImmutableArray<string> Languages { get; } = [.. Words.Select(words => words.Language)];

    /// <summary>The languages that a word speaks for, a bit each; 0 when it says nothing.</summary>
    /// <param name="word">In lower case, composed (form C).</param>
    public static uint Of(ReadOnlySpan<char> word) =>
        ByWord.TryGetValue(word, out var languages) ? languages : word.ContainsAnyExceptInRange('\0', '\u007f') ? OfLetters(word) : 0;

    private static uint OfLetters(ReadOnlySpan<char> word)
    {
        var languages = uint.MaxValue;
        foreach (var letter in word)
        {
            languages &= ByLetter.GetValueOrDefault(letter, uint.MaxValue);
        }

        return languages == uint.MaxValue ? 0 : languages;
    }

    /// <summary>Words also count as many people type them: without accents. Single letters say nothing, save Cyrillic ones: code is full of them.</summary>
    private static FrozenDictionary<string, uint> ReadWords()
    {
        var languages = new Dictionary<string, uint>(StringComparer.Ordinal);
        for (var at = 0; at < Words.Length; at++)
        {
            var (_, listed, more) = Words[at];
            var words = more.Split(' ').Concat(listed is null ? [] : SmallWords.Of(listed));
            foreach (var word in words.SelectMany(FormsOf).Where(word => word.Length > 1 || (word.Length == 1 && word[0] > '\u0400')))
            {
                languages[word] = languages.GetValueOrDefault(word) | (1u << at);
            }
        }

        languages.Remove("var");
        return languages.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<char, uint> ReadLetters() => Letters
        .SelectMany(line => line.Letters.Select(letter => KeyValuePair.Create(letter, Bits(line.Languages))))
        .ToFrozenDictionary();

    private static uint Bits(string languages) =>
        languages.Split(' ').Aggregate(0u, (bits, language) => bits | (1u << Array.FindIndex(Words, words => words.Language == language)));

    private static string[] FormsOf(string word) => word.Length < ShortestPlain ? [word] : [word, Plain(word)];

    private static string Plain(string word) => string.Concat(word.Normalize(NormalizationForm.FormD)
        .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
        .Select(letter => letter == 'ß' ? "ss" : letter.ToString()));
}
