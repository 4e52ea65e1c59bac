namespace BugBridge.Host.Dashboard.Home;

/// <summary>Something that a person should look at.</summary>
/// <param name="Kind">How bad it is: <c>bad</c> or <c>warn</c>.</param>
/// <param name="Address">Where it is dealt with.</param>
/// <param name="Title">What it is, in a few words.</param>
/// <param name="Text">The rest.</param>
internal sealed record Need(string Kind, string Address, string Title, string Text);
