using System.Reflection;

namespace TirGen.Requests;

/// <summary>A method of the client.</summary>
/// <param name="Call">Calls it; takes the client, then the method's arguments, a body as its record.</param>
/// <param name="Key">HTTP method and path template, as in the document.</param>
/// <param name="Answer">The type of what it answers; that of the parts where it is a sequence, and null where it is nothing.</param>
internal sealed record GeneratedOperation(MethodInfo Call, string Key, Type? Answer);
