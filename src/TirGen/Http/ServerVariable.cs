using System.ComponentModel;

namespace TirGen.Http;

/// <summary>A variable of a server's URL (OpenAPI, Server Variable Object), and its value.</summary>
/// <param name="Name">Its name in the URL.</param>
/// <param name="Option">The member of the options that holds its value.</param>
/// <param name="Value">The value.</param>
/// <param name="Allowed">The values that the document lists; none where it lists none.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct ServerVariable(string Name, string Option, string? Value, params string[] Allowed);
