using System.Collections.Immutable;

namespace BugBridge.Core.Masking.Secrets;

/// <summary>
/// Finds what has a name that means a secret, in all the ways in which people and programs write such pairs. It is asked before anything is kept or
/// masked for its own form.
/// </summary>
internal static class NamedSecrets
{
    /// <summary>The parts of a text, as detectors see it, that are secrets by their names; in order and apart from each other.</summary>
    public static ImmutableArray<(int Start, int End)> In(string text)
    {
        var found = new List<(int Start, int End)>();
        KeyBlocks.AddTo(found, text);
        Named(found, text);
        SecretLines.AddTo(found, text);
        SecretColumns.AddTo(found, text);
        SecretInserts.AddTo(found, text);
        SecretAddresses.AddTo(found, text);
        return Apart(found);
    }

    private static void Named(List<(int Start, int End)> found, string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (!SecretName.IsPart(text[at]))
            {
                at++;
                continue;
            }

            var end = SecretName.EndAt(text, at);
            var value = text[at] >= '\u0E00' || text.AsSpan(at, end - at).ContainsAnyInRange('\u3040', '\uD7A3') ? Unspaced(text, at, ref end)
                : SecretName.Is(text, at, end) && !IsPlaceholder(text, at, end) ? SecretGiving.Find(text, at, end)
                : null;
            if (value is { } secret)
            {
                found.Add(secret);
            }

            at = Math.Max(end, value?.End ?? end);
        }
    }

    /// <summary>What an earlier pass put there, "[secret]", rather than a label at the beginning of its line: "[Password] x".</summary>
    private static bool IsPlaceholder(string text, int start, int end) => start > 0 && end < text.Length && text[start - 1] == '[' && text[end] == ']'
        && (text.AsSpan(start, end - start) is "secret" || text.AsSpan(0, start - 1).TrimEnd(" \t>*-") is not ([] or [.., '\n']));

    /// <summary>Scripts without spaces write name, verb and value together.</summary>
    private static (int Start, int End)? Unspaced(string text, int start, ref int end)
    {
        foreach (var name in SecretWords.Unspaced)
        {
            if (text.AsSpan(start, Math.Min(end - start, 128)).IndexOf(name) is >= 0 and var at)
            {
                var after = start + at + name.Length;
                var sign = SecretWords.Signs.FirstOrDefault(sign => string.CompareOrdinal(text, after, sign, 0, sign.Length) == 0);
                if (sign is null)
                {
                    return after == end ? SecretGiving.Find(text, start + at, after) : null;
                }

                var value = after + sign.Length;
                value += value < text.Length && text[value] is ' ' or ':' ? 1 : 0;
                return SecretValue.At(text, value, Giving.Spoken, name);
            }
        }

        return null;
    }

    private static ImmutableArray<(int Start, int End)> Apart(List<(int Start, int End)> found)
    {
        if (found.Count == 0)
        {
            return [];
        }

        var apart = ImmutableArray.CreateBuilder<(int Start, int End)>(found.Count);
        foreach (var (start, end) in found.OrderBy(one => one.Start).ThenByDescending(one => one.End))
        {
            if (apart.Count == 0 || start >= apart[^1].End)
            {
                apart.Add((start, end));
            }
            else if (end > apart[^1].End)
            {
                apart[^1] = (apart[^1].Start, end);
            }
        }

        return apart.ToImmutable();
    }
}
