using System.Buffers;

namespace BugBridge.Core.Duplicates.Words;

/// <summary>
/// Reads words out of text. Knows identifiers: "TableView.setData" gives its parts, and the whole as a word of its own; versions and error
/// codes stay whole; what only a machine reads (addresses, hashes, long numbers) is left out.
/// </summary>
/// <param name="language">Whose stems and stop words are used.</param>
internal sealed class WordReader(Language language)
{
    private const int LongestChunk = 80;
    private const int LongestNumber = 5;
    private const int LongestMixed = 12;
    private const int LongestWhole = 60;

    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.-_'’");

    /// <summary>Adds the words of a text.</summary>
    public void Read(ReadOnlySpan<char> text, List<Word> words)
    {
        var at = 0;
        while (at < text.Length)
        {
            if (!IsWordCharacter(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && (IsWordCharacter(text[at]) || IsJoint(text, at)))
            {
                at++;
            }

            if (at - start == 1 && IsLanguage(text, at, out var signs))
            {
                at += signs;
                words.Add(new Word(text[start..at].ToString().ToLowerInvariant(), text[start..at].ToString()));
                continue;
            }

            ReadChunk(text[start..Math.Min(at, start + LongestChunk)], words);
        }
    }

    private static bool IsWordCharacter(char character) => char.IsLetterOrDigit(character) || character == '_';

    private static bool IsJoint(ReadOnlySpan<char> text, int at) =>
        text[at] is '.' or '\'' or '’' or '-' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);

    /// <summary>Whether signs follow that make a letter the name of a language: C#, C++.</summary>
    private static bool IsLanguage(ReadOnlySpan<char> text, int at, out int signs)
    {
        signs = text[at..].StartsWith("++") ? 2 : text[at..].StartsWith("#") ? 1 : 0;
        return signs > 0 && char.IsLetter(text[at - 1]) && (at + signs == text.Length || !char.IsLetterOrDigit(text[at + signs]));
    }

    private void ReadChunk(ReadOnlySpan<char> chunk, List<Word> words)
    {
        if (!chunk.ContainsAnyExcept(NumberCharacters))
        {
            ReadNumber(chunk, words);
            return;
        }

        var (start, parts) = (0, 0);
        for (var at = 1; at <= chunk.Length; at++)
        {
            if (at == chunk.Length || IsBoundary(chunk, at))
            {
                parts += ReadPart(chunk[start..at], words) ? 1 : 0;
                start = at;
            }
        }

        if (parts > 1 && chunk.Length <= LongestWhole && chunk.IndexOfAny('\'', '’') < 0)
        {
            // As if somebody had written it as one plain word: "ZooKeeper" and "Zookeeper" are the same.
            var written = chunk.ToString();
            words.Add(new Word(language.WordOf(Squeezed(written))?.Stem ?? written, written));
        }
    }

    /// <summary>A number that tells something: a version, or a short one such as a port or an error's number.</summary>
    private static void ReadNumber(ReadOnlySpan<char> chunk, List<Word> words)
    {
        if (chunk.Contains('.') || chunk.Length <= LongestNumber)
        {
            var number = chunk.ToString();
            words.Add(new Word(number, number));
            if (number.Count(character => character == '.') >= 2)
            {
                // The release that a version is of, so that 3.8.2 and 3.8.3 have something in common.
                var release = number[..number.LastIndexOf('.')];
                words.Add(new Word(release, release));
            }
        }
    }

    private static bool IsBoundary(ReadOnlySpan<char> chunk, int at) =>
        !char.IsLetterOrDigit(chunk[at]) || !char.IsLetterOrDigit(chunk[at - 1])
        || (char.IsUpper(chunk[at]) && (char.IsLower(chunk[at - 1]) || (at + 1 < chunk.Length && char.IsLower(chunk[at + 1]) && char.IsUpper(chunk[at - 1]))));

    private bool ReadPart(ReadOnlySpan<char> part, List<Word> words)
    {
        if (!char.IsLetterOrDigit(part[0]) || (part.Length > LongestMixed && part.ContainsAnyInRange('0', '9')))
        {
            return false;
        }

        if (language.WordOf(part) is { } word)
        {
            words.Add(word);
        }

        return true;
    }

    private static string Squeezed(string written) => string.Create(written.Count(char.IsLetterOrDigit), written, static (target, source) =>
    {
        var at = 0;
        foreach (var character in source.Where(char.IsLetterOrDigit))
        {
            target[at++] = char.ToLowerInvariant(character);
        }
    });
}
