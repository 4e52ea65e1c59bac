using BugBridge.Host.Access;
using BugBridge.Host.Dashboard.Serving;
using BugBridge.Host.Dashboard.Shared;
using BugBridge.Host.Language;
using Microsoft.AspNetCore.Authorization;

namespace BugBridge.Host.Features.FirstContact;

/// <summary>First-contact resolution.</summary>
[Authorize(Roles.Reader)]
internal sealed class FirstContactModel(SharedPacks packs, Words words, TimeProvider clock) : ReportModel(packs, words, clock)
{
    public override string Name => FirstContactPack.Report;

    public override string Title => "First contact";
}
