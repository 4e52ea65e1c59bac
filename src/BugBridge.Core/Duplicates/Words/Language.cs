using System.Collections.Concurrent;
using System.Collections.Frozen;
using BugBridge.Core.Text;
using Lucene.Net.Tartarus.Snowball;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace BugBridge.Core.Duplicates.Words;

/// <summary>A language that reports are written in: its stop words and stems.</summary>
internal sealed class Language
{
    // Enough of a text to tell its language; the rest is often a log.
    private const int Looked = 600;

    // Reading a word anew costs ten times as much as finding it here; the words of a language that come again and again are far fewer.
    private const int MostRemembered = 50_000;

    private static readonly FrozenDictionary<string, Language> Known = new Dictionary<string, Language>(StringComparer.Ordinal)
    {
        ["en"] = new(StopWords.English, () => new NewerEnglishStemmer()),
        ["es"] = new(StopWords.Spanish, () => new NewerSpanishStemmer()),
        // The variant that takes "oeffnen" for "öffnen".
        ["de"] = new("german", () => new German2Stemmer(), "kein keine keinem keinen keiner keines nicht nichts ohne", "hallo bitte danke grüße"),
        ["fr"] = new("french", () => new FrenchStemmer(), "ne pas sans", "bonjour merci svp cordialement"),
        ["pt"] = new("portuguese", () => new PortugueseStemmer(), "não nem sem", "olá obrigado obrigada favor"),
        ["it"] = new("italian", () => new ItalianStemmer(), "non", "buongiorno salve grazie saluti"),
        ["nl"] = new("dutch", () => new DutchStemmer(), "geen niet niets zonder", "hallo graag bedankt groet"),
        ["sv"] = new("swedish", () => new SwedishStemmer(), "ej icke ingen inte utan", "hej tack hälsningar"),
        ["da"] = new("danish", () => new DanishStemmer(), "ikke", "hej tak hilsen"),
        ["nb"] = new("norwegian", () => new NorwegianStemmer(), "ikke ikkje ingen ingi inkje uten", "hei takk hilsen"),
        ["fi"] = new("finnish", () => new FinnishStemmer(), "ei eivät emme en et ette", "hei kiitos terveisin"),
        ["hu"] = new("hungarian", () => new HungarianStemmer(), "ne nem nincs nélkül sem semmi", "üdvözlettel köszönöm kérem"),
        ["ru"] = new("russian", () => new RussianStemmer(), "без не нельзя нет ни ничего", "здравствуйте пожалуйста спасибо"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly FrozenSet<string> _stopWords;
    private readonly Stemmer _stemmer;
    private readonly ConcurrentDictionary<string, Word?> _remembered = new(StringComparer.Ordinal);

    private Language(FrozenSet<string> stopWords, Func<SnowballProgram> stemmer)
    {
        _stopWords = stopWords;
        _stemmer = new Stemmer(stemmer);
    }

    private Language(string listed, Func<SnowballProgram> stemmer, string negations, string courtesies)
        : this(StopWords.Of(listed, negations, courtesies), stemmer)
    {
    }

    /// <summary>English; also what is taken for granted when a text does not say, or is in a language without a stemmer.</summary>
    public static Language English => Known["en"];

    /// <summary>The language for which most small words of the title and the beginning of the description speak.</summary>
    public static Language Of(string title, string description) =>
        WrittenLanguage.Likeliest(title, description.AsSpan(0, Math.Min(description.Length, Looked))) is { } language ? Known.GetValueOrDefault(language, English) : English;

    /// <summary>A run of letters and digits as a word; null when it says nothing.</summary>
    public Word? WordOf(ReadOnlySpan<char> written)
    {
        var remembered = _remembered.GetAlternateLookup<ReadOnlySpan<char>>();
        if (remembered.TryGetValue(written, out var known))
        {
            return known;
        }

        var word = Read(written.ToString());
        if (_remembered.Count < MostRemembered)
        {
            remembered[written] = word;
        }

        return word;
    }

    private Word? Read(string written)
    {
        var lower = written.ToLowerInvariant();
        var hasDigit = lower.AsSpan().ContainsAnyInRange('0', '9');
        return _stopWords.Contains(lower) || (lower.Length == 1 && !hasDigit) ? null : new Word(hasDigit ? lower : _stemmer.Of(lower), written);
    }
}
