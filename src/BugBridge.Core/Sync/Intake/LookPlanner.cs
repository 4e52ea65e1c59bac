using System.Globalization;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;

namespace BugBridge.Core.Sync.Intake;

/// <summary>Plans what to do when something could not be read: try again, visibly.</summary>
internal static class LookPlanner
{
    public static Plan Failed(LookFailed failed) => new()
    {
        Actions =
        [
            new LookAgain(
                Stamp.For("look", failed.At.ToString(), failed.SeenAt.UtcTicks.ToString(CultureInfo.InvariantCulture)), failed.At.Remote, failed.At.Id)
            {
                Reason = failed.Reason,
                IsHistory = failed.IsHistory,
            },
        ],
    };
}
