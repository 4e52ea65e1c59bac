using System.Globalization;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;

namespace BugBridge.Core.Sync.Intake;

/// <summary>Plans what to do when something could not be read: try again, visibly.</summary>
internal sealed class LookPlanner : IPlans<LookFailed>
{
    public Plan Decide(Known known, LookFailed failed) => new()
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
