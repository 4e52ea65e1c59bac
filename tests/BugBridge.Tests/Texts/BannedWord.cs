using System.Text.RegularExpressions;

namespace BugBridge.Tests.Texts;

/// <summary>A way of saying something that no text for people uses, with what is said instead.</summary>
/// <param name="Pattern">A regular expression, case ignored.</param>
/// <param name="Instead">The plain words.</param>
internal sealed record BannedWord(string Pattern, string Instead)
{
    private readonly Regex _regex = new(Pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));

    /// <summary>All of English.</summary>
    public static IReadOnlyList<BannedWord> English { get; } =
    [
        new(@"\b(the|this|a|your) bridge('s)?\b", "BugBridge"),
        new(@"\bst(and|ands|ood|anding) behind\b", "is linked to"),
        new(@"\b(is|are|was|were|be|been)? ?(tied|bound) to\b|\bties? (a|an|the|this|between)\b", "linked to; link"),
        new(@"\bhears?\b|\bheard\b", "gets updates; is notified"),
        new(@"\bmend(s|ed|ing)?\b", "fix"),
        new(@"\banew\b", "again"),
        new(@"\bby (itself|themselves)\b", "automatically"),
        new(@"\bjoined automatically\b", "linked automatically"),
        new(@"\bthere (is|was) nobody\b|\bthere are not both\b|\bthere is nothing here\b", "say what is the case"),
        new(@"\b(?<!there )(is|are|was|were) no (?!longer\b)[a-z]", "is not a"),
        new(@"\b(is|are|was|were|be|been|all that is) held\b|\bheld (of|back|here)\b|\b(is|are|was|were|be) kept\b", "stored"),
        new(@"\b(is|are|was|were|be|been) told\b|\btold (here|of|by|before|what|that one)\b|\btells (nobody|everybody)\b", "notified; announced; posted"),
        new(@"\bin (its|their) turn\b", "now"),
        new(@"\bshall\b", "will; must"),
        new(@"\bbeg(in|ins|inning|an|un)\b", "start"),
        new(@"\bwhoever\b(?! made)", "anyone who; the administrator"),
        new(@"\bperhaps\b", "possible; may"),
        new(@"\bsuffices?\b", "is enough"),
        new(@"\bfaults?\b", "bug; error; problem"),
        new(@"\bin step\b", "in sync"),
        new(@"\bat all interfaces\b|\blisten(s|ing)? at\b", "on all interfaces"),
        new(@"\blead the address\b", "route the address"),
        new(@"^(Written|Made|For you): |^Asking ", "Wrote; Created; To do; Checking"),
        new(@"\bnothing fits\b|\bto look at\b", "no results; to open"),
        new(@"\bgood for (one|a|too)\b", "valid for"),
        new(@"\b(take|takes|taken|took) (it |them |this )?(away|over|back)\b", "remove; import; undo"),
        new(@"\b(comes?|came|coming) (by itself|over|before BugBridge)\b|\bbefore .{1,20} came\b", "before BugBridge was installed"),
        new(@"\bparted by\b", "separated by"),
        new(@"\b(is|are) to be (read|erased|sent|told|looked|filed|done)\b", "will be"),
        new(@"\bnot so near\b|\bso near that\b|\bso alike\b", "similar; close enough"),
        new(@"\bput right\b", "corrected; updated"),
        new(@"\ba person has to\b|\bwaits? for a person\b", "needs approval"),
        new(@"\btravels? in the (open|clear)\b", "is sent in clear text"),
        new(@"\bwho are you\b", "sign-in required"),
        new(@"\b(no|is|hears|with|further|more) news\b", "updates"),
    ];

    /// <summary>All of Spanish.</summary>
    public static IReadOnlyList<BannedWord> Spanish { get; } =
    [
        new(@"\bel puente\b", "BugBridge"),
        new(@"\batad[oa]s?\b", "vinculado"),
        new(@"\brespalda(n)?\b", "vinculados"),
        new(@"\bespera(n)? a una persona\b", "necesita aprobación"),
    ];

    /// <summary>Whether a text says it so.</summary>
    public bool IsIn(string text) => _regex.IsMatch(text);

    /// <inheritdoc/>
    public override string ToString() => $"{Pattern} (better: {Instead})";
}
