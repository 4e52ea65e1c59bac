using BugBridge.Host.Access;
using BugBridge.Host.Language;
using Microsoft.AspNetCore.Authorization;

namespace BugBridge.Host.Dashboard.Reports;

/// <summary>First-contact resolution.</summary>
[Authorize(Roles.Reader)]
internal sealed class FirstContactModel(SharedPacks packs, Words words, TimeProvider clock) : ReportModel(packs, words, clock)
{
    public override string Name => "fcr";

    public override string Title => "First contact";
}
