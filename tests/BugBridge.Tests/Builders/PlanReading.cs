using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Text;
using Xunit;

namespace BugBridge.Tests.Builders;

/// <summary>Reads plans as a rep or engineer would see their effect.</summary>
internal static class PlanReading
{
    public static IReadOnlyList<T> All<T>(this Plan plan)
        where T : BridgeAction => [.. plan.Actions.OfType<T>()];

    public static T Only<T>(this Plan plan)
        where T : BridgeAction => Assert.Single(plan.All<T>());

    public static string Note(this UpdateTicket update) => PlainText.Of(update.Update.Note!);

    public static string OnlyNote(this Plan plan) => plan.Only<UpdateTicket>().Note();
}
