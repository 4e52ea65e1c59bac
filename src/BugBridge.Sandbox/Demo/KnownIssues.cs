using BugBridge.Sandbox.Demo.Company;

namespace BugBridge.Sandbox.Demo;

/// <summary>What engineers have in Jira before the bridge comes: some tasks, and some bugs that customers report as well.</summary>
internal static class KnownIssues
{
    private static readonly HashSet<string> KnownTopics = ["order-label-size", "report-safari", "int-api-pages"];

    private static readonly string[] Tasks =
    [
        "Upgrade the PDF library to version 7",
        "Move the search index to its own machine",
        "Remove the old price list tables",
        "Write down how releases are rolled back",
    ];

    public static void AddTo(SandboxServer server, DemoCompany company, Residents residents)
    {
        var jira = server.Jira;
        var engineer = residents.Engineers[company.Engineers[0]];
        foreach (var task in Tasks)
        {
            jira.FileIssue(DemoSite.Project, task, type: "Task", by: engineer);
        }

        foreach (var topic in company.Topics.Where(topic => KnownTopics.Contains(topic.Id)))
        {
            var key = jira.FileIssue(DemoSite.Project, topic.Title, topic.Title + ". Seen on the test system.", by: engineer);
            jira.Comment(key, "Seen by chance while testing something else; not urgent as far as we know.", engineer);
            residents.KnownIssues[topic.Id] = jira.Issue(key).Id;
        }
    }
}
