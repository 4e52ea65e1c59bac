namespace BugBridge.Storage.Stores;

/// <summary>Reads what the planner may know about changes, of the kinds for which it is an <see cref="IReads{TChange}"/>.</summary>
internal interface IReads;
