using System.Buffers;

namespace BugBridge.Core.Duplicates.Words;

/// <summary>
/// The English (Porter2) stemmer of Snowball 3.0, as published at https://snowballstem.org/algorithms/english/stemmer.html; its steps are
/// named and numbered there. It is written here because no package with it can be restored. Words come without apostrophes, so step 0,
/// which removes them, is left out.
/// </summary>
/// <remarks>Hot: a word is rewritten in a buffer of its own, and a step hands on the shortened part of it.</remarks>
internal static class EnglishStemmer
{
    private const int LongestOnStack = 64;

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    // R1 of these is what follows them; by the general rule, unrelated words would get one stem ("generous" and "generate").
    private static readonly string[] SpecialStarts = ["gener", "commun", "arsen", "past", "univers", "later", "emerg", "organ"];

    private static readonly SuffixTable<Rule> Step2 = Table(
    [
        new("tional", "tion"), new("enci", "ence"), new("anci", "ance"), new("abli", "able"), new("entli", "ent"),
        new("izer", "ize"), new("ization", "ize"), new("ational", "ate"), new("ation", "ate"), new("ator", "ate"),
        new("alism", "al"), new("aliti", "al"), new("alli", "al"), new("fulness", "ful"), new("ousli", "ous"), new("ousness", "ous"),
        new("iveness", "ive"), new("iviti", "ive"), new("biliti", "ble"), new("bli", "ble"), new("ogist", "og"),
        new("ogi", "og", After: "l"), new("fulli", "ful"), new("lessli", "less"), new("li", After: "cdeghkmnrt"),
    ]);

    private static readonly SuffixTable<Rule> Step3 = Table(
    [
        new("tional", "tion"), new("ational", "ate"), new("alize", "al"), new("icate", "ic"), new("iciti", "ic"), new("ical", "ic"),
        new("ful"), new("ness"), new("ative", InR2: true),
    ]);

    private static readonly SuffixTable<Rule> Step4 = Table(
    [
        new("al"), new("ance"), new("ence"), new("er"), new("ic"), new("able"), new("ible"), new("ant"), new("ement"), new("ment"),
        new("ent"), new("ism"), new("ate"), new("iti"), new("ous"), new("ive"), new("ize"), new("ion", After: "st"),
    ]);

    /// <summary>The stem of a lower-case word; the very same string where nothing is to be changed.</summary>
    public static string Of(string word)
    {
        if (Exception(word) is { } known)
        {
            return known;
        }

        Span<char> letters = word.Length <= LongestOnStack ? stackalloc char[LongestOnStack] : new char[word.Length];
        word.CopyTo(letters);
        var stem = Stem(letters[..word.Length]);
        return stem.SequenceEqual(word) ? word : stem.ToString();
    }

    private static string? Exception(string word) => word switch
    {
        { Length: <= 2 } => word,
        // The page drops this one as needless, but by its own steps the word would stay as it is.
        "skis" => "ski",
        "skies" => "sky",
        "idly" => "idl",
        "gently" => "gentl",
        "ugly" => "ugli",
        "early" => "earli",
        "only" => "onli",
        "singly" => "singl",
        "sky" or "news" or "howe" or "atlas" or "cosmos" or "bias" or "andes" => word,
        _ => null,
    };

    private static Span<char> Stem(Span<char> word)
    {
        MarkConsonantY(word);
        var r1 = StartOfR1(word);
        var r2 = StemRegion.AfterVowelAndConsonant(word, r1, Vowels);

        word = Step1A(word);
        word = Step1B(word, r1);
        Step1C(word);
        word = Apply(Step2, word, r1, r2);
        word = Apply(Step3, word, r1, r2);
        word = Apply(Step4, word, r2, r2);
        word = Step5(word, r1, r2);

        word.Replace('Y', 'y');
        return word;
    }

    // A "y" that opens the word or follows a vowel is a consonant, and stands as "Y" until the end.
    private static void MarkConsonantY(Span<char> word)
    {
        for (var at = 0; at < word.Length; at++)
        {
            if (word[at] == 'y' && (at == 0 || IsVowel(word[at - 1])))
            {
                word[at] = 'Y';
            }
        }
    }

    private static int StartOfR1(ReadOnlySpan<char> word)
    {
        foreach (var start in SpecialStarts)
        {
            if (word.StartsWith(start))
            {
                return start.Length;
            }
        }

        return StemRegion.AfterVowelAndConsonant(word, 0, Vowels);
    }

    private static Span<char> Step1A(Span<char> word) => word switch
    {
        [.., 's', 's', 'e', 's'] => word[..^2],
        [.., 'i', 'e', 'd' or 's'] => word.Length > 4 ? word[..^2] : word[..^1],
        [.., 'u' or 's', 's'] => word,
        [.., 's'] when HasVowel(word[..^2]) => word[..^1],
        _ => word,
    };

    private static Span<char> Step1B(Span<char> word, int r1) => word switch
    {
        [.., 'e', 'e', 'd'] => WithEe(word, 3, r1),
        [.., 'e', 'e', 'd', 'l', 'y'] => WithEe(word, 5, r1),
        [.., 'e', 'd'] => WithoutEnding(word, 2, r1),
        [.., 'e', 'd', 'l', 'y'] => WithoutEnding(word, 4, r1),
        [.., 'i', 'n', 'g'] => WithoutIng(word, r1),
        [.., 'i', 'n', 'g', 'l', 'y'] => WithoutEnding(word, 5, r1),
        _ => word,
    };

    private static Span<char> WithEe(Span<char> word, int ending, int r1)
    {
        var before = word[..^ending];
        return before.Length < r1 || before is "proc" or "exc" or "succ" ? word : word[..(before.Length + 2)];
    }

    private static Span<char> WithoutIng(Span<char> word, int r1) => word[..^3] switch
    {
        [var first, 'y'] when !IsVowel(first) => Replaced(word, 4, "ie"),
        "inn" or "out" or "cann" or "herr" or "earr" or "even" => word,
        _ => WithoutEnding(word, 3, r1),
    };

    /// <summary>Removes an ending of a verb, and restores the verb's form: "hoping" was "hope", "hopping" was "hop".</summary>
    private static Span<char> WithoutEnding(Span<char> word, int ending, int r1)
    {
        var stem = word[..^ending];
        return stem switch
        {
            _ when !HasVowel(stem) => word,
            [.., 'a', 't'] or [.., 'b', 'l'] or [.., 'i', 'z'] => Replaced(word, ending, "e"),
            ['a' or 'e' or 'o', _, _] when EndsInDouble(stem) => stem,
            _ when EndsInDouble(stem) => stem[..^1],
            _ when stem.Length == r1 && EndsInShortSyllable(stem) => Replaced(word, ending, "e"),
            _ => stem,
        };
    }

    private static void Step1C(Span<char> word)
    {
        if (word is [_, .., var before, 'y'] && !IsVowel(before))
        {
            word[^1] = 'i';
        }
    }

    private static Span<char> Step5(Span<char> word, int r1, int r2)
    {
        var stem = word[..^1];
        var isRemoved = word[^1] switch
        {
            'e' => stem.Length >= r2 || (stem.Length >= r1 && !EndsInShortSyllable(stem)),
            'l' => stem.Length >= r2 && stem is [.., 'l'],
            _ => false,
        };
        return isRemoved ? stem : word;
    }

    /// <summary>Applies the rule with the longest suffix that the word has, if the suffix lies in the region.</summary>
    private static Span<char> Apply(SuffixTable<Rule> rules, Span<char> word, int region, int r2)
    {
        if (rules.Find(word) is not { } rule)
        {
            return word;
        }

        var stem = word.Length - rule.Suffix.Length;
        var applies = stem >= (rule.InR2 ? r2 : region) && (rule.After.Length == 0 || rule.After.Contains(word[stem - 1]));
        return applies ? Replaced(word, rule.Suffix.Length, rule.Replacement) : word;
    }

    private static Span<char> Replaced(Span<char> word, int suffix, string replacement)
    {
        var stem = word.Length - suffix;
        replacement.CopyTo(word[stem..]);
        return word[..(stem + replacement.Length)];
    }

    private static bool EndsInDouble(ReadOnlySpan<char> word) =>
        word is [.., 'b' or 'd' or 'f' or 'g' or 'm' or 'n' or 'p' or 'r' or 't', _] && word[^1] == word[^2];

    private static bool EndsInShortSyllable(ReadOnlySpan<char> word) => word switch
    {
        [.., 'p', 'a', 's', 't'] => true,
        [.., var before, var vowel, var last] => !IsVowel(before) && IsVowel(vowel) && !IsVowel(last) && last is not ('w' or 'x' or 'Y'),
        [var vowel, var last] => IsVowel(vowel) && !IsVowel(last),
        _ => false,
    };

    private static bool HasVowel(ReadOnlySpan<char> word) => word.ContainsAny(Vowels);

    private static bool IsVowel(char letter) => Vowels.Contains(letter);

    private static SuffixTable<Rule> Table(Rule[] rules) => new(rules, rule => rule.Suffix);

    /// <param name="Suffix">What a word must end with.</param>
    /// <param name="Replacement">What stands there afterwards.</param>
    /// <param name="After">The letters of which one must precede the suffix; none: any may.</param>
    /// <param name="InR2">Whether the suffix must lie in R2 rather than in the region of its step.</param>
    private sealed record Rule(string Suffix, string Replacement = "", string After = "", bool InR2 = false);
}
