namespace TirGen.Specification.Rules;

/// <summary>The ids of findings; each has a page.</summary>
public static class RuleIds
{
    /// <summary>A member that is required, in C# because of another member's value, is not set.</summary>
    public const string MissingMember = "TIR2001";

    /// <summary>A value outside its bounds, length, pattern or enum.</summary>
    public const string ValueOutOfRange = "TIR2002";

    /// <summary>A combination that a rule of severity error refuses.</summary>
    public const string CombinationRefused = "TIR2003";

    /// <summary>A combination that a rule of severity warning names.</summary>
    public const string CombinationSuspect = "TIR2004";

    /// <summary>A list with too few, too many or repeated items.</summary>
    public const string ListItems = "TIR2005";

    /// <summary>A combination that a rule of severity info names.</summary>
    public const string CombinationHint = "TIR2006";

    /// <summary>Payload: not JSON, or a key twice.</summary>
    public const string NotJson = "TIR3001";

    /// <summary>Payload: a property the schema does not know.</summary>
    public const string UnknownProperty = "TIR3002";

    /// <summary>Payload: a value of the wrong type.</summary>
    public const string WrongType = "TIR3003";

    /// <summary>Payload: a property that the schema allows but does not name, and whose name is close to one that it does.</summary>
    public const string NearName = "TIR3004";
}
