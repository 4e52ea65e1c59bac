using BugBridge.Core.Issues;

namespace BugBridge.Tests.Leaks;

/// <summary>A Jira for the leak suite: what engineers do there, and all that stands there. A new kind of Jira joins the suite by one more of these.</summary>
internal interface ILeakJira : IAsyncDisposable
{
    /// <summary>The connector under test.</summary>
    IssueTracker Tracker { get; }

    /// <summary>An engineer files an issue.</summary>
    /// <returns>Its key.</returns>
    string File(string summary);

    /// <summary>The id of an issue by any key that it had.</summary>
    string IdOf(string issue);

    /// <summary>The key of today.</summary>
    string KeyOf(string issue);

    /// <summary>An engineer comments.</summary>
    /// <returns>The comment's id.</returns>
    string Comment(string issue, string text, LeakLimit limit);

    /// <summary>An engineer edits a comment.</summary>
    void Edit(string issue, string comment, string text);

    /// <summary>An engineer changes who may read a comment.</summary>
    void Limit(string issue, string comment, LeakLimit limit);

    /// <summary>An engineer deletes a comment.</summary>
    void Delete(string issue, string comment);

    /// <summary>An engineer moves an issue to a project.</summary>
    void Move(string issue, string project);

    /// <summary>An engineer renames an issue.</summary>
    void Rename(string issue, string summary);

    /// <summary>An engineer limits an issue by a security level, or takes that away.</summary>
    void Secure(string issue, bool isSecured);

    /// <summary>All that can be read on the issues of today: summaries, descriptions, comments, fields, links, file names.</summary>
    IEnumerable<string> Everything();
}
