using BugBridge.Core.Remotes;
using BugBridge.Host.Packs;
using Quartz;

namespace BugBridge.Host.Configuration;

/// <summary>One pack that is sent by itself.</summary>
public sealed class ScheduleSettings
{
    /// <summary>Which one: <c>fcr</c>, <c>usability</c>, <c>reporters</c>, <c>promises</c> or <c>ranking</c>.</summary>
    public string Pack { get; set; } = string.Empty;

    /// <summary>When, as a Quartz cron expression in the zone of <c>Reports:TimeZone</c>: <c>0 0 8 1 * ?</c> is 8:00 on the first of each
    /// month. A time missed while BugBridge was not running is caught up at the next start.</summary>
    public string Cron { get; set; } = string.Empty;

    /// <summary>What it is about.</summary>
    public SchedulePeriod Period { get; set; } = SchedulePeriod.LastMonth;

    /// <summary>The formats of its files: <c>Html</c>, <c>Pdf</c> (HTML where no Chromium is installed), <c>Xlsx</c> (all its tables), <c>Md</c>, <c>Csv</c> (its first table), <c>Json</c>.</summary>
    public IList<string> Formats { get; set; } = ["Html"];

    /// <summary>A folder to write the files to; empty for none. It is made when it is missing.</summary>
    public string Folder { get; set; } = string.Empty;

    /// <summary>Addresses to mail it to, the files attached.</summary>
    public IList<string> MailTo { get; set; } = [];

    /// <summary>Names of chats (<c>Notify:Chats</c>) that get its figures.</summary>
    public IList<string> Chats { get; set; } = [];

    /// <summary>Everything that is wrong with it.</summary>
    /// <param name="chats">The chats that there are.</param>
    public IEnumerable<SetupFault> Faults(IReadOnlyCollection<ChatSettings> chats)
    {
        ArgumentNullException.ThrowIfNull(chats);
        if (!PackSources.Known.Contains(Pack, StringComparer.OrdinalIgnoreCase))
        {
            yield return new SetupFault(nameof(Pack), $"There is no pack '{Pack}'.", $"Use one of {string.Join(", ", PackSources.Known)}.");
        }

        if (!CronExpression.TryParse(Cron, out _))
        {
            yield return new SetupFault(nameof(Cron), $"'{Cron}' is not a cron expression.", "Use seconds, minutes, hours, day of month, month and day of week: 0 0 8 1 * ?");
        }

        if (Folder.Length == 0 && MailTo.Count == 0 && Chats.Count == 0)
        {
            yield return new SetupFault(nameof(Folder), "The pack has no recipient.", "Set Folder, MailTo or Chats.");
        }

        foreach (var fault in ListFaults(chats))
        {
            yield return fault;
        }
    }

    private IEnumerable<SetupFault> ListFaults(IReadOnlyCollection<ChatSettings> chats) =>
        Formats.Where(format => !Enum.TryParse<PackFormat>(format, ignoreCase: true, out _) || format.All(char.IsAsciiDigit))
            .Select(format => new SetupFault(nameof(Formats), $"There is no format '{format}'.", $"Use {string.Join(", ", Enum.GetNames<PackFormat>())}."))
            .Concat(MailTo.Where(address => !MailAddresses.TryParse(address, out _))
                .Select(address => new SetupFault(nameof(MailTo), $"'{address}' is not an e-mail address.", "Use an address such as leads@example.com.")))
            .Concat(Chats.Where(name => !chats.Any(chat => string.Equals(chat.Name, name, StringComparison.OrdinalIgnoreCase)))
                .Select(name => new SetupFault(nameof(Chats), $"There is no chat '{name}'.", "Add it under Notify:Chats, or remove it here.")));
}
