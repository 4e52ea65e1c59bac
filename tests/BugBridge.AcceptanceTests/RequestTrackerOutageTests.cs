using System.Text.Json.Nodes;
using BugBridge.AcceptanceTests.Running;
using BugBridge.Sandbox.Jira;
using BugBridge.Sandbox.Webhooks;
using BugBridge.Tests.Contracts;
using Xunit;

namespace BugBridge.AcceptanceTests;

/// <summary>A real Request Tracker that takes no writes for a while, in which a comment that was to be told is closed in Jira. Nobody tells the bridge of that.</summary>
[Collection(RequestTrackerWorld.OneAtATime)]
public sealed class RequestTrackerOutageTests
{
    [Theory]
    [InlineData("limited")]
    [InlineData("deleted")]
    [InlineData("secured")]
    [InlineData("gone")]
    public async Task What_was_closed_meanwhile_is_neither_told_nor_withdrawn(string how)
    {
        var ending = TestContext.Current.CancellationToken;
        await using var world = await RequestTrackerWorld.StartAsync(ending);
        await using var gate = await Gate.OpenAsync(world.Server.Url, ending);
        world.Folder.Configure(Settings(world, gate));
        world.Jira.AddWebhook(new JiraWebhook(new Uri($"http://127.0.0.1:{world.Port}/webhooks/jira"), SandboxSettings.JiraSecret));
        using var worker = WorkerProcess.Run(world.Folder, world.Port);
        await worker.ReadyAsync();
        var ticket = await world.Rig.CreateTicketAsync("Export stops", RigText.Plain("It stops."), ending);
        await world.Rig.NoteAsRepAsync(ticket, RigText.Plain("/bug"), ending);
        await world.SeesAsync(ticket, "filed for this ticket");
        var key = Assert.Single(world.Jira.Issues).Key;

        gate.IsShut = true;
        var comment = world.Jira.Comment(key, "/workaround The key of the vault is under the mat.", world.Engineer);
        await Until.TrueAsync(() => gate.Refused > 0, "the note is tried", context: world.Folder.LogEnd);
        world.Sandbox.Webhooks.Trouble = new WebhookTrouble { Dropped = 1 };
        Close(world.Jira, how, key, comment);
        gate.IsShut = false;

        // The try may have had an effect, so that some time passes before the next one; then Jira is asked again.
        await Until.TrueAsync(() => world.Folder.HasLogged("Done: ", "workaround for " + key), "the note is dealt with", context: world.Folder.LogEnd);
        await HearAsync(world, how, key, ticket);

        Assert.DoesNotContain(
            await world.Rig.WhatARepSeesAsync(ticket, ending), text => text.Contains("vault", StringComparison.Ordinal) || text.Contains("workaround was withdrawn", StringComparison.Ordinal));
        Assert.DoesNotContain("vault", (await world.Rig.Helpdesk.Reader.ReadAsync(ticket, ending))!.Fields.GetValueOrDefault("Workaround")?.ToString() ?? string.Empty, StringComparison.Ordinal);
        Assert.Empty(world.Sandbox.Findings.All);
    }

    /// <summary>Webhooks arrive again. Where comments can still be told, what was heard before the next one was dealt with when that is there.</summary>
    private static async Task HearAsync(RequestTrackerWorld world, string how, string key, string ticket)
    {
        world.Sandbox.Webhooks.Trouble = new WebhookTrouble();
        if (how is "limited" or "deleted")
        {
            world.Jira.Comment(key, "It will be mended this week.", world.Engineer);
            await world.SeesAsync(ticket, "It will be mended this week.");
        }
    }

    private static JsonObject Settings(RequestTrackerWorld world, Gate gate)
    {
        var settings = world.Settings(gate.Url);
        settings["Sync"]!["PollJiraEvery"] = "1.00:00:00";
        settings["Sync"]!["ReconcileEvery"] = "1.00:00:00";
        return settings;
    }

    private static void Close(JiraStandIn jira, string how, string key, long comment)
    {
        switch (how)
        {
            case "limited":
                jira.LimitComment(key, comment, "Developers");
                break;
            case "deleted":
                jira.DeleteComment(key, comment);
                break;
            case "secured":
                jira.SetSecurityLevel(key, "Staff");
                break;
            default:
                jira.Delete(key);
                break;
        }
    }
}
