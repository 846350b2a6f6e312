public import Anonymization
public import ArgumentParser

extension Policy: ExpressibleByArgument {}
