using BugBridge.Core.Remotes;

namespace BugBridge.Host.Commands;

/// <summary>Prints what is wrong with a configuration or a remote.</summary>
internal static class FaultPrinting
{
    private const string Warned = "(warning) ";

    /// <summary>All faults, in a table or as <c>{"faults": [...]}</c>.</summary>
    public static void Faults(this Printer printer, IReadOnlyCollection<SetupFault> faults, bool asJson)
    {
        if (asJson)
        {
            printer.Data(new { Faults = faults });
            return;
        }

        printer.Table(
            ["Where", "What is wrong", "What to do"],
            faults.Select(fault => new[] { fault.Path, fault.IsFatal ? fault.Problem : Warned + fault.Problem, fault.Remedy }),
            row => row[1].StartsWith(Warned, StringComparison.Ordinal) ? Tone.Warning : Tone.Bad);
    }
}
