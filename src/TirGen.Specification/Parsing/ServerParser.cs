using TirGen.Specification.Model;
using TirGen.Specification.Problems;
using TirGen.Specification.Reading;
using TirGen.Specification.Spelling;

namespace TirGen.Specification.Parsing;

/// <summary>Reads where the API is: the address of the document, and those that paths and operations name instead.</summary>
internal sealed class ServerParser
{
    private readonly SpecDocument _document;
    private readonly NameTable _options;
    private readonly Dictionary<string, ServerModel> _others = new(StringComparer.Ordinal);
    private readonly List<ServerModel> _inOrder = [];
    private readonly SpecObject? _own;
    private readonly string? _written;

    /// <summary>Reads the document's own servers, of which the first counts.</summary>
    /// <param name="document">The document.</param>
    /// <param name="options">Takes the names of the members that hold the other addresses.</param>
    public ServerParser(SpecDocument document, NameTable options)
    {
        _document = document;
        _options = options;
        SpecObject? own = _own = First(document.Root);
        _written = (own?["url"] as SpecString)?.Value;
        if (own is not null && Absolute(own, out string? problem, out _) is var address)
        {
            Url = address;
            RelativeUrl = address is null && problem is null ? _written : null;
            if (problem is not null)
            {
                document.Report(SpecProblemKind.Unsupported, $"{problem}; BaseAddress has to be given.", (own["url"] ?? own).Range);
            }
        }
    }

    /// <summary>The absolute address of the document's server, or null.</summary>
    public string? Url { get; }

    /// <summary>The document's server where it is relative, as written; otherwise null.</summary>
    public string? RelativeUrl { get; }

    /// <summary>The document's server with its variables as written; null where it has none, or no absolute address.</summary>
    public string? Template => Url is not null && _written!.Contains('{') ? _written : null;

    /// <summary>The servers that operations name instead, so far.</summary>
    public IReadOnlyList<ServerModel> Others => _inOrder;

    /// <summary>The variables of the document's server. Their names give way to those that the options have otherwise, so that this comes last.</summary>
    public IReadOnlyList<ServerVariableModel> Variables()
    {
        if (Template is not { } template || _own!["variables"] is not SpecObject variables)
        {
            return [];
        }

        return
        [
            .. variables.Members.Where(member => template.Contains($"{{{member.Name}}}")).Select(member => new ServerVariableModel(
                member.Name,
                _options.Take(Identifiers.Pascal(member.Name, "Variable")),
                Default(variables, member.Name)!,
                new(((member.Value as SpecObject)?["enum"] as SpecArray)?.Items.Select(Text).OfType<string>() ?? []),
                Documentation.Of((SpecObject)member.Value) with { Default = null })),
        ];
    }

    /// <summary>The member with the address of an operation's own server; null where it is called at the base address.</summary>
    /// <param name="item">The path.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="call">Method and path of the operation, for problems.</param>
    /// <param name="option">The member.</param>
    /// <returns>Whether the operation can be called; otherwise a problem is noted.</returns>
    public bool TryRead(SpecObject item, SpecObject operation, string call, out string? option)
    {
        option = null;
        SpecObject? server = First(operation) ?? First(item);
        string written = (server?["url"] as SpecString)?.Value ?? "";
        if (server is null || written == _written)
        {
            return true;
        }

        string? address = Absolute(server, out string? problem, out bool isRefused);
        if (isRefused)
        {
            _document.ReportLeftOut(SpecProblemKind.Unsupported, call, problem!, (server["url"] ?? server).Range);
            return false;
        }

        // One that is relative, or has a variable that only the caller knows, is an address once the caller gives it.
        option = address is not null && address.TrimEnd('/') == Url?.TrimEnd('/') ? null : Other(address, written).Option;
        return true;
    }

    private static SpecObject? First(SpecObject owner) => owner["servers"] is SpecArray { Items: [SpecObject server, ..] } ? server : null;

    private ServerModel Other(string? address, string written)
    {
        if (!_others.TryGetValue(address ?? written, out ServerModel? server))
        {
            string host = address is not null ? new Uri(address).Host.Split('.')[0] : written.Substring(written.IndexOf("://", StringComparison.Ordinal) + 1);
            server = new ServerModel(_options.Take(Identifiers.Pascal(host, "Server") + "Address"), address, written);
            _others.Add(address ?? written, server);
            _inOrder.Add(server);
        }

        return server;
    }

    /// <summary>The address with its variables at their defaults; null where it is relative, and where it cannot be used, which the problem says.</summary>
    /// <param name="server">The server.</param>
    /// <param name="problem">Why there is none; null where it is relative.</param>
    /// <param name="isRefused">What is written is an address, and one that is not supported.</param>
    private static string? Absolute(SpecObject server, out string? problem, out bool isRefused)
    {
        problem = null;
        isRefused = false;
        string text = (server["url"] as SpecString)?.Value ?? "";
        SpecObject? variables = server["variables"] as SpecObject;
        int open = text.IndexOf('{');
        while (open >= 0)
        {
            int close = text.IndexOf('}', open);
            string name = close < 0 ? text.Substring(open + 1) : text.Substring(open + 1, close - open - 1);
            if (close < 0 || Default(variables, name) is not { } value)
            {
                problem = $"The address of the server has {{{name}}}, which has no default among its variables";
                return null;
            }

            text = text.Substring(0, open) + value + text.Substring(close + 1);
            // What a variable holds is no template.
            open = text.IndexOf('{', open + value.Length);
        }

        if (!IsOf(text, "http://") && !IsOf(text, "https://"))
        {
            isRefused = text.Contains("://");
            problem = isRefused ? "The address of the server is of another scheme than http and https" : null;
            return null;
        }

        if (!Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) || uri.Host.Length == 0)
        {
            problem = "The address of the server is none";
            return null;
        }

        isRefused = uri.UserInfo.Length + uri.Query.Length + uri.Fragment.Length > 0;
        problem = isRefused ? "The address of the server has a user, a query or a fragment" : null;
        return isRefused ? null : text;
    }

    private static bool IsOf(string text, string scheme) => text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase);

    private static string? Default(SpecObject? variables, string name) => Text((variables?[name] as SpecObject)?["default"]);

    private static string? Text(SpecNode? value) => value switch
    {
        SpecString text => text.Value,
        SpecNumber number => number.Text,
        _ => null,
    };
}
