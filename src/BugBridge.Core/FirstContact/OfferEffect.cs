using BugBridge.Core.Calendar;

namespace BugBridge.Core.FirstContact;

/// <summary>How much more often tickets are resolved at first contact when the bridge offered something known before they were solved.</summary>
/// <param name="With">Those for which it did.</param>
/// <param name="Without">Those for which it did not.</param>
public sealed record OfferEffect(ContactGroup With, ContactGroup Without)
{
    /// <summary>The one share less the other, from -1 to 1; null when one of them is a share of nothing.</summary>
    public double? Difference => With.Counts.Share - Without.Counts.Share;

    /// <summary>The interval of 95 % of the difference, or null. Where it holds 0, the two may well be the same.</summary>
    public ShareInterval? Interval => ShareInterval.OfDifference(
        With.Counts.FirstContact, With.Counts.Settled, Without.Counts.FirstContact, Without.Counts.Settled);

    /// <summary>The one share as a multiple of the other; null when that is 0 or a share of nothing.</summary>
    public double? Ratio => Without.Counts.Share > 0 ? With.Counts.Share / Without.Counts.Share : null;
}
