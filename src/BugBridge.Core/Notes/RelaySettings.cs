using BugBridge.Core.Files;
using BugBridge.Core.Remotes;
using BugBridge.Core.Settings;
using BugBridge.Core.Visibility;

namespace BugBridge.Core.Notes;

/// <summary>What reaches the reps, and where it is stored on the ticket.</summary>
public sealed class RelaySettings : ISettings
{
    /// <summary>Which of the engineers' comments reach the reps.</summary>
    public RelayMode FromJira { get; set; } = RelayMode.All;

    /// <summary>The tag that linked tickets carry; empty for none.</summary>
    public string Tag { get; set; } = "bugbridge";

    /// <summary>Ticket fields for key, status, estimate and workaround.</summary>
    public TicketFields TicketFields { get; set; } = new();

    /// <summary>Which files cross, in both directions.</summary>
    public FileSettings Files { get; set; } = new();

    /// <inheritdoc/>
    public IEnumerable<SetupFault> Faults()
    {
        foreach (var fault in Files.Faults().Under(nameof(Files)))
        {
            yield return fault;
        }

        if (Tag.Any(char.IsWhiteSpace))
        {
            yield return new SetupFault("Tag", $"'{Tag}' contains whitespace, which tags cannot have.", "Use letters, digits, - and _.");
        }

        var names = TicketFields.Configured().ToList();
        foreach (var twice in names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            yield return new SetupFault("TicketFields", $"The field '{twice.Key}' is used for more than one purpose.", "Use a different field for each purpose.");
        }
    }
}
