using BugBridge.Host.Access;
using BugBridge.Host.Language;
using BugBridge.Host.Packs;
using Microsoft.AspNetCore.Authorization;

namespace BugBridge.Host.Dashboard.Reports;

/// <summary>First-contact resolution.</summary>
[Authorize(Roles.Reader)]
internal sealed class FirstContactModel(IEnumerable<IPackSource> sources, Words words, TimeProvider clock) : ReportModel(sources, words, clock)
{
    public override string Name => "fcr";

    public override string Title => "First contact";
}
