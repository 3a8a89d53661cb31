using System.CommandLine;
using TirGen.Tool.Endpoints;
using TirGen.Tool.Input;

namespace TirGen.Tool.Commands;

/// <summary>Where TIR is. Who asks stands in the environment.</summary>
internal sealed class ConnectionOptions
{
    private readonly Option<Uri?> _baseUrl = ValueOption.Single<Uri?>(
        "--base-url", "url", "Scheme, host and base path in place of TIR's own, such as those of tirgen mock; or TIR_BASE_URL.", null, Address);

    private readonly Option<string?> _credentials = new("--credentials")
    {
        Description = "A file with lines such as TIR_TOKEN=…, which nobody else may read (mode 600). It goes before the environment.",
        HelpName = "file",
    };

    /// <summary>Adds the options to a command, and to its help what the environment has to have.</summary>
    public void AddTo(Command command)
    {
        command.Add(_baseUrl);
        command.Add(_credentials);
        command.Description += " Credentials come from TIR_TOKEN and TIR_API_KEY, the project from TIR_PROJECT_ID, TIR_LOCATION and TIR_ACTIVE_IAM.";
    }

    /// <summary>Opens the connection.</summary>
    /// <exception cref="InputException">The environment lacks something.</exception>
    public TirConnection Open(ParseResult parsed)
    {
        ConnectionVariables variables = ConnectionVariables.Read(parsed.GetValue(_credentials));
        return TirConnection.Open(parsed.GetValue(_baseUrl) ?? Of(variables), variables);
    }

    private static Uri? Of(ConnectionVariables variables)
    {
        try
        {
            return variables.Text("TIR_BASE_URL") is { } text ? Address(text) : null;
        }
        catch (FormatException problem)
        {
            throw new InputException($"TIR_BASE_URL: {problem.Message}");
        }
    }

    private static Uri? Address(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https" && (address.UserInfo + address.Query + address.Fragment).Length == 0
            ? address
            : throw new FormatException("The address is absolute, begins with http or https, and has no user, query or fragment.");
}
