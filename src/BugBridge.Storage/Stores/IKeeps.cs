namespace BugBridge.Storage.Stores;

/// <summary>Saves records of plans, of the kinds for which it is an <see cref="IKeeps{TRecord}"/>.</summary>
internal interface IKeeps;
