using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BugBridge.Core.Masking.Secrets;
using BugBridge.Core.Text;

namespace BugBridge.Core.Masking;

/// <summary>
/// Takes personal data and secrets out of text that more people will read than it was written for: what <see cref="PersonalDetectors"/>
/// recognise, what the configured rules add, and names that are known; not what is allowed.
/// </summary>
/// <remarks>One pass from left to right; at each word the detectors look a bounded way ahead, and rules do not backtrack, so that its time grows
/// with the length of the text alone, whatever the text is.</remarks>
public sealed class Masker
{
    // What is left beside a replaced part may only then look like something; each further pass finds less.
    private const int MostPasses = 8;
    private const string Secret = "[secret]";

    private readonly MaskAudience _audience;
    private readonly AllowList _allowed;
    private readonly ImmutableArray<(Regex Pattern, string Placeholder, string Name)> _rules;
    private readonly ImmutableArray<string> _placeholders;

    /// <summary>A masker for a configuration.</summary>
    public Masker(PrivacySettings settings, MaskAudience audience)
    {
        ArgumentNullException.ThrowIfNull(settings);
        _audience = audience;
        _allowed = new AllowList(settings.Allow);
        _rules =
        [
            .. settings.Rules.Select(rule => MaskRule.TryCompile(rule.Pattern, out var pattern, out _) ? (pattern, rule.Shown, rule.Name) : default)
                .Where(rule => rule.pattern is not null),
        ];
        _placeholders = [.. PersonalData.Placeholders, .. _rules.Select(rule => rule.Placeholder)];
    }

    /// <summary>The text without personal data. Masking it again changes nothing.</summary>
    public string Mask(string? text, MaskNames names, MaskTally? tally = null) =>
        Mask(SeenText.Prepared(text), new KnownNames(names), [], tally);

    /// <summary>The same for a prepared text in which others have found what is surely masked.</summary>
    internal string Mask(string prepared, KnownNames known, IReadOnlyList<MaskedPart> sure, MaskTally? tally)
    {
        for (var pass = 0; pass < MostPasses && In(prepared, known, pass == 0 ? sure : null) is { IsEmpty: false } found; pass++)
        {
            prepared = MaskedPart.Apply(prepared, found, tally);
        }

        return prepared;
    }

    /// <summary>The same for formatted text; what is parted by marks and links is found, too.</summary>
    public RichText Mask(RichText text, MaskNames names, MaskTally? tally = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Blocks.IsDefaultOrEmpty ? text : new RichMasking(this, names, tally).Of(text);
    }

    /// <summary>What is to be masked in a prepared text, in order, apart from each other.</summary>
    /// <param name="text">The text.</param>
    /// <param name="names">Names that are known.</param>
    /// <param name="given">What is surely masked because of what stands in another text, before this one.</param>
    internal ImmutableArray<MaskedPart> In(string text, KnownNames names, IReadOnlyList<MaskedPart>? given = null)
    {
        var (seen, allowed) = (SeenText.Of(text), _allowed.In(text).AddRange(names.AddressesIn(text)));
        var sure = Sure(text, seen, names, given ?? []);
        var parts = ImmutableArray.CreateBuilder<MaskedPart>();
        var (at, next, isStart) = (0, 0, true);
        while (at < seen.Length)
        {
            while (next < sure.Length && sure[next].Start < at)
            {
                next++;
            }

            var rest = seen.AsSpan(at);
            var found = PlaceholderLength(rest) is > 0 and var length ? new Finding(length, null)
                : next < sure.Length && sure[next].Start == at ? new Finding(sure[next].Length, sure[next].With) { Kind = sure[next].Kind }
                : isStart && !char.IsWhiteSpace(rest[0]) ? Before(FindAt(seen, at, names), at, next < sure.Length ? sure[next].Start : seen.Length)
                : null;
            if (found is not { } finding)
            {
                isStart = !char.IsLetterOrDigit(seen[at++]);
                continue;
            }

            if (finding.Placeholder is { } placeholder && !IsAllowed(allowed, at + finding.Before, at + finding.Length))
            {
                var part = new MaskedPart(at + finding.Before, finding.Length - finding.Before, placeholder, finding.Kind ?? PersonalData.KindOf(placeholder));
                if (!text.AsSpan(part.Start, part.Length).SequenceEqual(placeholder))
                {
                    parts.Add(part);
                }
            }

            at += finding.Length;
            isStart = true;
        }

        return AccountOnce.In(text, parts.ToImmutable());
    }

    private Finding? FindAt(string text, int at, KnownNames names)
    {
        var found = PersonalDetectors.Find(text, at);
        return _audience == MaskAudience.Engineers && EngineersNeed.At(text, at, found) is { } kept ? kept : found ?? names.Find(text, at);
    }

    /// <summary>What was recognised without what is surely masked for another reason: that something is kept, or looks like an address, ends there.</summary>
    private static Finding? Before(Finding? found, int at, int sure) =>
        found is not { } finding || at + finding.Length <= sure ? found : finding.Placeholder is null ? finding with { Length = sure - at } : null;

    /// <summary>What is masked whatever it looks like: what the rules say, and what its name says to be a secret.</summary>
    private ImmutableArray<MaskedPart> Sure(string text, string seen, KnownNames names, IReadOnlyList<MaskedPart> given) =>
    [
        .. _rules.SelectMany(rule => rule.Pattern.Matches(text).Where(match => match.Length > 0).Select(match => new MaskedPart(match.Index, match.Length, rule.Placeholder, rule.Name)))
            .Concat(SecretsIn(seen))
            .Concat(names.SpotsIn(seen))
            .Concat(_audience == MaskAudience.Readers ? ReadersFindings.In(seen) : [])
            .Concat(given)
            .OrderBy(part => part.Start).ThenByDescending(part => part.Length),
    ];

    /// <summary>What is a secret by the name before it.</summary>
    internal static IEnumerable<MaskedPart> SecretsIn(string seen) =>
        NamedSecrets.In(seen).Select(secret => new MaskedPart(secret.Start, secret.End - secret.Start, Secret, PersonalData.KindOf(Secret)));

    private static bool IsAllowed(ImmutableArray<(int Start, int End)> allowed, int start, int end)
    {
        foreach (var (from, to) in allowed)
        {
            if (from <= start && to >= end)
            {
                return true;
            }
        }

        return false;
    }

    private int PlaceholderLength(ReadOnlySpan<char> rest)
    {
        if (rest[0] != '[')
        {
            return 0;
        }

        foreach (var placeholder in _placeholders)
        {
            if (rest.StartsWith(placeholder, StringComparison.Ordinal))
            {
                return placeholder.Length;
            }
        }

        return 0;
    }
}
