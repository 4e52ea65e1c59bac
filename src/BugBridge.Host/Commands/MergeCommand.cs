using System.CommandLine;
using BugBridge.Core.Duplicates.Merging;
using BugBridge.Core.Sync.State;

namespace BugBridge.Host.Commands;

/// <summary><c>merge</c>: what an engineer's mark in Jira does, by hand.</summary>
internal static class MergeCommand
{
    private static readonly Argument<string> Duplicate = new("duplicate") { Description = "The issue that is a duplicate.", HelpName = "KEY" };

    private static readonly Option<string> Into = new("--into")
    {
        Description = "The original issue.",
        HelpName = "KEY",
        Required = true,
    };

    public static Command Create(Working working)
    {
        var command = new Command(
            "merge",
            "Link all tickets of an issue to another issue, notify their reps, and link the two issues in Jira. Does not change the issue's status.")
        {
            Duplicate, Into, MergeAsking.By, BridgeOptions.Json,
        };
        command.SetAction(working(MergeAsync));
        return command;
    }

    private static async Task<int> MergeAsync(Session session, CancellationToken cancellationToken)
    {
        await using var asking = await MergeAsking.StartAsync(session, cancellationToken);
        var duplicate = await asking.ReadAsync(session.Arguments.GetRequiredValue(Duplicate), cancellationToken);
        var master = await asking.ReadAsync(session.Arguments.GetRequiredValue(Into), cancellationToken);
        var change = new MergeAsked(
            duplicate, master, MergeSource.Command, session.Arguments.GetValue(MergeAsking.By), session.Around.Clock.GetUtcNow(), "merge-command");
        return await asking.AskAsync(change, $"{duplicate.Ref.Key} is merged into {master.Ref.Key}", cancellationToken);
    }
}
