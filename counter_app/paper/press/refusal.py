from .package import Package
def problems_of(package: Package):
    return ()
