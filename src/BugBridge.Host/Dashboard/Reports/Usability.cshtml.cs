using BugBridge.Host.Access;
using BugBridge.Host.Language;
using BugBridge.Host.Packs;
using Microsoft.AspNetCore.Authorization;

namespace BugBridge.Host.Dashboard.Reports;

/// <summary>The usability review.</summary>
[Authorize(Roles.Reader)]
internal sealed class UsabilityModel(IEnumerable<IPackSource> sources, Words words, TimeProvider clock) : ReportModel(sources, words, clock)
{
    public override string Name => "usability";

    public override string Title => "Usability";
}
