namespace TirGen.Reading;

/// <summary>A list or map of an answer without what did not fit. The object around it keeps the whole, and it is written from there.</summary>
internal interface IPartial
{
}
