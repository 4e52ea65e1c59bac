using BugBridge.Core.Outreach;
using BugBridge.Core.Ranking;
using BugBridge.Host.Configuration;
using BugBridge.Tests.Usability;

namespace BugBridge.Tests.Journeys.Inherited;

/// <summary>The settings that the old version ran with, where they are not those of all journeys.</summary>
internal static class InheritedSettings
{
    public static void Use(BridgeSettings settings)
    {
        settings.Outreach.Events = [.. OutreachKinds.All];
        settings.Usability.Use(Some.Categories);
        (settings.Usability.Project, settings.Usability.IssueType) = ("ENG", "Task");
        settings.Duplicates.MinScore = 0.01;
        (settings.Ranking.LookEvery, settings.Ranking.WriteEvery) = (TimeSpan.FromDays(7), TimeSpan.Zero);
        settings.Ranking.Priorities = [new() { Name = "High", FromScore = 1 }];
        settings.Ranking.Fields = new RankFields
        {
            Tickets = "Bridge tickets",
            Customers = "Bridge customers",
            Revenue = "Bridge revenue",
            Score = "Bridge score",
            ReportedBy = "Bridge reported by",
        };
    }
}
