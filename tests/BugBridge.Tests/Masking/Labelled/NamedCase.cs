namespace BugBridge.Tests.Masking.Labelled;

/// <summary>A text of the set of names, and what its customer is called.</summary>
internal sealed record NamedCase(string Customer, LabelledCase Case);
