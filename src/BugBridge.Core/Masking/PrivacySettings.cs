using BugBridge.Core.Remotes;
using BugBridge.Core.Settings;

namespace BugBridge.Core.Masking;

/// <summary>What of customers' data stays out of Jira, and what happens when a ticket or a customer is deleted.</summary>
public sealed class PrivacySettings : ISettings
{
    private const int MostAtOnce = 100_000;
    private static readonly TimeSpan LongestGrace = TimeSpan.FromDays(90);

    /// <summary>
    /// Whether personal data is masked in what goes to Jira: e-mail addresses, telephone, card and bank account numbers, IP addresses,
    /// tokens, keys and passwords, and what <see cref="Rules"/> add.
    /// </summary>
    public bool Mask { get; set; } = true;

    /// <summary>More that is masked, in Jira and in the usability review.</summary>
    public IList<MaskRule> Rules { get; set; } = [];

    /// <summary>
    /// What is never masked: texts (case ignored) in which <c>*</c> matches any characters except spaces, such as
    /// <c>support@our-company.example</c>, <c>*@our-company.example</c> or <c>10.0.0.*</c>; or regular expressions between slashes, such as
    /// <c>/BUILD-\d+/</c>. What is found must lie within one of them.
    /// </summary>
    public IList<string> Allow { get; set; } = [];

    /// <summary>What Jira shows where a text names the customer: <c>Account</c>, <c>Alias</c> or <c>Name</c>. A name is known from the ticket's requester.</summary>
    public CustomerName CustomerName { get; set; } = CustomerName.Account;

    /// <summary>
    /// How long after the helpdesk first said that a ticket or its customer was deleted it is asked once more, as d.hh:mm:ss. Only when it still says so then, everything stored about the ticket and everything written to Jira is erased. A ticket that is restored before that keeps all; one that is restored later is
    /// described again.
    /// </summary>
    public TimeSpan EraseAfter { get; set; } = TimeSpan.FromHours(1);

    /// <summary>
    /// How many tickets may be erased within 24 hours without a person's word. The rest wait on the dashboard and in <c>bugbridge erase --waiting</c>. With 0 a
    /// person decides about each.
    /// </summary>
    public int EraseAtMost { get; set; } = 20;

    /// <inheritdoc/>
    public IEnumerable<SetupFault> Faults()
    {
        for (var at = 0; at < Rules.Count; at++)
        {
            foreach (var fault in Rules[at].Faults().Under($"{nameof(Rules)}:{at}"))
            {
                yield return fault;
            }
        }

        foreach (var twice in Rules.GroupBy(rule => rule.Name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            yield return new SetupFault(nameof(Rules), $"The rule '{twice.Key}' is there twice.", "Give each rule a unique name.");
        }

        for (var at = 0; at < Allow.Count; at++)
        {
            if (!MaskRule.TryCompile(AllowList.PatternOf(Allow[at]), out _, out var problem))
            {
                yield return new SetupFault($"{nameof(Allow)}:{at}", problem, "Use a text, or a regular expression between slashes.");
            }
        }

        if (EraseAfter < TimeSpan.Zero || EraseAfter > LongestGrace)
        {
            yield return new SetupFault(nameof(EraseAfter), $"{EraseAfter} is out of range.", "Use a time from 00:00:00 to 90.00:00:00, as d.hh:mm:ss.");
        }

        if (EraseAtMost is < 0 or > MostAtOnce)
        {
            yield return new SetupFault(nameof(EraseAtMost), $"{EraseAtMost} is out of range.", "Use a number of tickets from 0 to 100000.");
        }
    }
}
