using System.Buffers;

namespace BugBridge.Core.Duplicates.Words;

/// <summary>
/// The Spanish stemmer of Snowball 3.0, as published at https://snowballstem.org/algorithms/spanish/stemmer.html; its steps and regions
/// are explained there. It is written here because no package with it can be restored.
/// </summary>
/// <remarks>Hot: a word is rewritten in a buffer of its own, and a step hands on the shortened part of it.</remarks>
internal static class SpanishStemmer
{
    private const int LongestOnStack = 64;

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouáéíóúü");

    private static readonly SuffixTable<Rule> Pronouns = Table(Rules("me se sela selo selas selos la le lo las les los nos"));

    private static readonly SuffixTable<Rule> BeforePronouns = Table(Rules("iéndo ándo ár ér ír ando iendo ar er ir yendo"));

    private static readonly SuffixTable<Rule> StandardSuffixes = Table(
    [
        .. Rules("anza anzas ico ica icos icas ismo ismos able ables ible ibles ista istas oso osa osos osas"),
        .. Rules("amiento amientos imiento imientos"),
        .. Rules("adora ador ación adoras adores aciones ante antes ancia ancias acion", further: "ic"),
        .. Rules("logía logías", "log"),
        .. Rules("ución uciones ucion", "u"),
        .. Rules("encia encias", "ente"),
        .. Rules("amente", further: "ativ iv os ic ad", inR1: true),
        .. Rules("mente", further: "ante able ible"),
        .. Rules("idad idades", further: "abil ic iv"),
        .. Rules("iva ivo ivas ivos", further: "at"),
    ]);

    private static readonly SuffixTable<Rule> VerbSuffixesInY = Table(Rules("ya ye yan yen yeron yendo yo yó yas yes yais yamos"));

    private static readonly SuffixTable<Rule> VerbSuffixes = Table(
    [
        .. Rules("en es éis emos"),
        .. Rules("arían arías arán arás aríais aría aréis aríamos aremos ará aré"),
        .. Rules("erían erías erán erás eríais ería eréis eríamos eremos erá eré"),
        .. Rules("irían irías irán irás iríais iría iréis iríamos iremos irá iré"),
        .. Rules("aba ada ida ía ara iera ad ed id ase iese aste iste an aban ían aran ieran asen iesen aron ieron ado ido ando iendo"),
        .. Rules("ió ar er ir as abas adas idas ías aras ieras ases ieses ís áis abais íais arais ierais aseis ieseis asteis isteis"),
        .. Rules("ados idos amos ábamos íamos imos áramos iéramos iésemos ásemos"),
    ]);

    /// <summary>The stem of a lower-case word; the very same string where nothing is to be changed.</summary>
    public static string Of(string word)
    {
        Span<char> letters = word.Length <= LongestOnStack ? stackalloc char[LongestOnStack] : new char[word.Length];
        word.CopyTo(letters);
        var stem = Stem(letters[..word.Length]);
        return stem.SequenceEqual(word) ? word : stem.ToString();
    }

    private static Span<char> Stem(Span<char> word)
    {
        var rv = StartOfRv(word);
        var r1 = StemRegion.AfterVowelAndConsonant(word, 0, Vowels);
        var r2 = StemRegion.AfterVowelAndConsonant(word, r1, Vowels);

        word = WithoutPronoun(word, rv);
        if (!TryRemoveStandardSuffix(ref word, r1, r2) && !TryRemoveVerbSuffixInY(ref word, rv))
        {
            word = WithoutVerbSuffix(word, rv);
        }

        word = WithoutResidualSuffix(word, rv);
        RemoveAccents(word);
        return word;
    }

    private static int StartOfRv(ReadOnlySpan<char> word)
    {
        if (word.Length < 3)
        {
            return word.Length;
        }

        var isVowelSecond = IsVowel(word[1]);
        if (isVowelSecond && !IsVowel(word[0]))
        {
            return 3;
        }

        var at = 2;
        while (at < word.Length && IsVowel(word[at]) == isVowelSecond)
        {
            at++;
        }

        return Math.Min(at + 1, word.Length);
    }

    /// <summary>Step 0: "haciéndola" becomes "haciendo".</summary>
    private static Span<char> WithoutPronoun(Span<char> word, int rv)
    {
        if (Pronouns.Find(word) is not { } pronoun)
        {
            return word;
        }

        var verb = word[..^pronoun.Length];
        if (BeforePronouns.Find(verb) is not { } ending)
        {
            return word;
        }

        var start = verb.Length - ending.Length;
        if (start < rv || (verb[start] == 'y' && verb[start - 1] != 'u'))
        {
            return word;
        }

        RemoveAccents(verb[start..]);
        return verb;
    }

    /// <summary>Step 1.</summary>
    private static bool TryRemoveStandardSuffix(ref Span<char> word, int r1, int r2)
    {
        if (StandardSuffixes.Find(word) is not { } rule || word.Length - rule.Length < (rule.InR1 ? r1 : r2))
        {
            return false;
        }

        var stem = word.Length - rule.Length;
        rule.Replacement.CopyTo(word[stem..]);
        word = WithoutFurtherSuffix(word[..(stem + rule.Replacement.Length)], rule.Further, r2);
        return true;
    }

    private static Span<char> WithoutFurtherSuffix(Span<char> word, string[] suffixes, int r2)
    {
        foreach (var suffix in suffixes)
        {
            if (word.EndsWith(suffix) && word.Length - suffix.Length >= r2)
            {
                return word[..^suffix.Length];
            }
        }

        return word;
    }

    /// <summary>Step 2a; the "u" before the suffix may lie outside of the region.</summary>
    private static bool TryRemoveVerbSuffixInY(ref Span<char> word, int rv)
    {
        if (VerbSuffixesInY.Find(Region(word, rv)) is not { } rule || word[^(rule.Length + 1)] != 'u')
        {
            return false;
        }

        word = word[..^rule.Length];
        return true;
    }

    /// <summary>Step 2b; of "gu", the "u" is there only for the "e" of the suffix.</summary>
    private static Span<char> WithoutVerbSuffix(Span<char> word, int rv)
    {
        if (VerbSuffixes.Find(Region(word, rv)) is not { } rule)
        {
            return word;
        }

        var stem = word[..^rule.Length];
        return rule.Suffix is "en" or "es" or "éis" or "emos" && stem is [.., 'g', 'u'] ? stem[..^1] : stem;
    }

    /// <summary>Step 3.</summary>
    private static Span<char> WithoutResidualSuffix(Span<char> word, int rv) => word switch
    {
        [.. var stem, 'o', 's'] when stem.Length >= rv => stem,
        [.. var stem, 'a' or 'o' or 'á' or 'í' or 'ó'] when stem.Length >= rv => stem,
        [.. [.., 'g'] stem, 'u', 'e' or 'é'] when stem.Length >= rv => stem,
        [.. var stem, 'e' or 'é'] when stem.Length >= rv => stem,
        _ => word,
    };

    private static void RemoveAccents(Span<char> word)
    {
        foreach (ref var letter in word)
        {
            letter = letter switch { 'á' => 'a', 'é' => 'e', 'í' => 'i', 'ó' => 'o', 'ú' => 'u', _ => letter };
        }
    }

    private static Span<char> Region(Span<char> word, int start) => word[Math.Min(start, word.Length)..];

    private static bool IsVowel(char letter) => Vowels.Contains(letter);

    private static Rule[] Rules(string suffixes, string replacement = "", string further = "", bool inR1 = false) =>
        [.. Words(suffixes).Select(suffix => new Rule(suffix, replacement, Words(further), inR1))];

    private static string[] Words(string list) => list.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static SuffixTable<Rule> Table(Rule[] rules) => new(rules, rule => rule.Suffix);

    /// <param name="Suffix">What a word must end with.</param>
    /// <param name="Replacement">What stands there afterwards.</param>
    /// <param name="Further">Suffixes of which the first that lies in R2 then goes, too.</param>
    /// <param name="InR1">Whether the suffix must lie in R1 rather than in the region of its step.</param>
    private sealed record Rule(string Suffix, string Replacement, string[] Further, bool InR1)
    {
        public int Length => Suffix.Length;
    }
}
