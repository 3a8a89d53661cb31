using System.Buffers;
using System.ComponentModel;

namespace TirGen.Http;

/// <summary>Makes the address of a server whose URL has variables (OpenAPI, Server Object). Options of generated clients call it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ServerTemplate
{
    // What leads to no other server and begins no query, wherever it stands.
    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~");

    /// <summary>Puts values in the place of variables.</summary>
    /// <param name="template">The URL as the document writes it: <c>https://{zone}.shop.example/{version}</c>.</param>
    /// <param name="variables">Each variable of it.</param>
    /// <returns>The absolute address.</returns>
    /// <exception cref="ArgumentException">A value is none of those that the document lists; or it lists none, and the value would lead elsewhere. The message names the option.</exception>
    public static Uri Expand(string template, params ServerVariable[] variables)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(variables);
        // In front of the path a value says the host or the port, behind it one part of the path or several.
        int authority = template.IndexOf("://", StringComparison.Ordinal) + 3;
        int path = template.IndexOf('/', authority);
        string address = template;
        foreach (ServerVariable variable in variables)
        {
            string written = $"{{{variable.Name}}}";
            int at = template.IndexOf(written, StringComparison.Ordinal);
            Check(variable, isInPath: path >= 0 && at > path);
            address = address.Replace(written, variable.Value, StringComparison.Ordinal);
        }

        return Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            ? uri
            : throw new ArgumentException($"{string.Join(", ", variables.Select(static v => v.Option))}: with these values the address of the server is none.", variables.FirstOrDefault().Option);
    }

    private static void Check(ServerVariable variable, bool isInPath)
    {
        string value = variable.Value ?? "";
        if (variable.Allowed is { Length: > 0 } allowed)
        {
            if (!allowed.Contains(value))
                throw new ArgumentException($"{variable.Option} is one of {string.Join(", ", allowed)}.", variable.Option);
            return;
        }

        if (!isInPath && (value.Length == 0 || value.AsSpan().ContainsAnyExcept(Plain)))
            throw new ArgumentException($"{variable.Option} is a part of a host: letters, digits, '-', '.', '_' and '~', at least one.", variable.Option);
        if (value.Split('/').Any(static part => part is "." or ".." || part.AsSpan().ContainsAnyExcept(Plain)))
            throw new ArgumentException($"{variable.Option} is a part of a path: letters, digits, '-', '.', '_', '~' and '/', and no part of it is '.' or '..'.", variable.Option);
    }
}
