using FsCheck.Xunit;

namespace BugBridge.Tests;

/// <summary>A property that is tried longer in a full <see cref="Campaign"/> than in the gate.</summary>
[AttributeUsage(AttributeTargets.Method)]
#pragma warning disable xUnit3003 // FsCheck's own attribute cannot be told where the test stands.
internal sealed class CampaignPropertyAttribute : PropertyAttribute
#pragma warning restore xUnit3003
{
    /// <param name="full">How often in a full campaign.</param>
    /// <param name="share">How often in the gate.</param>
    public CampaignPropertyAttribute(int full, int share)
    {
        MaxTest = Campaign.Times(full, share);
        QuietOnSuccess = true;
    }
}
